import { heap } from "../heap.js";

/** Replaces each of `count` points in WebAssembly memory by what `map` makes of it. */
export function writePoints(
  address: number,
  count: number,
  map: (x: number, y: number, index: number) => readonly [number, number],
): void {
  const points = new Float64Array(heap.memory.buffer, address, 2 * count);
  for (let i = 0; i < count; i++) {
    const [x, y] = map(points[2 * i]!, points[2 * i + 1]!, i);
    points[2 * i] = x;
    points[2 * i + 1] = y;
  }
}

import { heap, layoutKernel } from "../kernel.js";
import type { Links } from "../reconstruct/links.js";
import type { TidyLayout } from "../tidy-layout.js";

/** What `placePortably` answers, from the kernel; undefined where there is none, or the links are no tree's. Takes 48 bytes a node. */
export function placeInKernel(
  { left, right }: Links,
  nodeWidth: number,
  levelHeight: number,
): TidyLayout | undefined {
  const kernel = layoutKernel();
  if (kernel === undefined) return undefined;
  const size = left.length;
  const start = heap.allocate(48 * size + 64);
  try {
    const x = start + 8;
    const y = x + 8 * size + 8;
    const threads = y + 8 * size;
    const lefts = threads + 8 * size;
    const rights = lefts + 4 * size;
    const end = start + 48 * size + 64;
    new Int32Array(heap.memory.buffer, lefts, size).set(left);
    new Int32Array(heap.memory.buffer, rights, size).set(right);
    if (!kernel.placeTidily(lefts, rights, x, y, threads, end, size, nodeWidth, levelHeight))
      return undefined;
    const read = (pointer: number) => new Float64Array(heap.memory.buffer, pointer, size).slice();
    return { x: read(x), y: read(y) };
  } finally {
    heap.release(start);
  }
}

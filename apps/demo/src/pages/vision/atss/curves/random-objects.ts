import { createRng } from "@kb/sampling";
import type { World } from "../worlds.js";

/** `[count, 4]`: objects anywhere in a world, of aspects from 1 : 2 to 2 : 1; as wide as the root of their area lies between two sizes. */
export function randomObjects(
  { width, height }: World,
  count: number,
  [least, most]: readonly [number, number],
  seed: number,
): Float32Array {
  const rng = createRng(seed);
  const between = (low: number, high: number): number => low + (high - low) * rng.random();
  const boxes = Array.from({ length: count }, () => {
    const size = Math.exp(between(Math.log(least), Math.log(most)));
    const stretch = Math.exp(between(-Math.LN2 / 2, Math.LN2 / 2));
    const [w, h] = [Math.min(size * stretch, width), Math.min(size / stretch, height)];
    const [x, y] = [between(0, width - w), between(0, height - h)];
    return [x, y, x + w, y + h];
  });
  rng.free();
  return Float32Array.from(boxes.flat());
}

/** 0/0 is NaN. */
export function meanOf(values: ArrayLike<number>): number {
  return Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
}

import type { Floats } from "../arguments.js";

/** So many numbers a batch, about, so that what a batch needs beside them stays small. */
const BATCH = 4096;

/** Fills `target` through a Float64Array: `draw` writes so many items of `perItem` numbers to its beginning. Answers `target`. */
export function fillBatches<Target extends Floats>(
  target: Target,
  perItem: number,
  draw: (out: Float64Array, items: number) => void,
): Target {
  const items = target.length / perItem;
  const most = Math.max(1, Math.floor(BATCH / perItem));
  const batch = new Float64Array(Math.min(most, items) * perItem);
  for (let done = 0; done < items; done += most) {
    const count = Math.min(most, items - done);
    draw(batch, count);
    target.set(batch.subarray(0, count * perItem), done * perItem);
  }
  return target;
}

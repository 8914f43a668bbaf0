import { heap, layoutKernel } from "../kernel.js";
import type { Links } from "../reconstruct/links.js";
import type { TidyLayout } from "../tidy-layout.js";

/** What `placePortably` answers, from the kernel; undefined where there is none. Takes 48 bytes a node. */
export function placeInKernel(
  { left, right }: Links,
  nodeWidth: number,
  levelHeight: number,
): TidyLayout | undefined {
  const kernel = layoutKernel();
  if (kernel === undefined) return undefined;
  const size = left.length;
  const records = heap.allocate(48 * size);
  try {
    const y = records + 32 * size;
    const lefts = y + 8 * size;
    const rights = lefts + 4 * size;
    new Int32Array(heap.memory.buffer, lefts, size).set(left);
    new Int32Array(heap.memory.buffer, rights, size).set(right);
    kernel.placeTidily(lefts, rights, records, y, size, nodeWidth, levelHeight);
    const read = (pointer: number) => new Float64Array(heap.memory.buffer, pointer, size).slice();
    return { x: read(records), y: read(y) };
  } finally {
    heap.release(records);
  }
}

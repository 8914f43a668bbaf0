import { heap } from "../kernel.js";

const AT_LEAST = 1 << 17;

let pointer = 0;
let size = 0;

/**
 * Memory to work in during one call, the same for all streams: to allocate it for each chunk took a tenth of the time,
 * and to keep some for each stream would take memory from streams that wait.
 */
export function scratch(byteLength: number): number {
  if (byteLength > size) {
    if (size > 0) heap.release(pointer);
    size = 0;
    pointer = heap.allocate(Math.max(byteLength, AT_LEAST));
    size = Math.max(byteLength, AT_LEAST);
  }
  return pointer;
}

import { heap, reconstructKernel } from "../kernel.js";
import type { Links } from "./links.js";

/** Below so many nodes TypeScript is faster than the call. */
const SMALL = 256;
/** What sorting labels by 11 bits takes. */
const COUNTS_BYTES = 8192;

/** Whether there are too few labels for the kernel. */
export function isSmall(labels: ArrayLike<unknown>): boolean {
  return labels.length < SMALL;
}

/** Whether the kernel finds all labels different; false too where it is not the one to ask. */
export function areDistinctInKernel(labels: Int32Array): boolean {
  const size = labels.length;
  const kernel = isSmall(labels) ? undefined : reconstructKernel();
  if (kernel === undefined) return false;
  const pointer = heap.allocate(12 * size + COUNTS_BYTES);
  try {
    new Int32Array(heap.memory.buffer, pointer, size).set(labels);
    return kernel.isDistinct(pointer, size, pointer + 4 * size, pointer + 12 * size) === 1;
  } finally {
    heap.release(pointer);
  }
}

/**
 * The links of the tree with these preorder and inorder sequences, or, if they are to be read `backwards`, from their ends. Undefined
 * if there is none, if labels that must be unique are not, or if there is no WebAssembly.
 */
export function buildInKernel(
  preorder: Int32Array,
  inorder: Int32Array,
  backwards: boolean,
  unique: boolean,
): Links | undefined {
  const size = preorder.length;
  const kernel = reconstructKernel();
  if (kernel === undefined) return undefined;
  const bytes = 4 * size;
  const first = heap.allocate(4 * bytes + COUNTS_BYTES);
  try {
    const [second, left, right] = [first + bytes, first + 2 * bytes, first + 3 * bytes];
    const write = (words: Int32Array, pointer: number) => {
      const target = new Int32Array(heap.memory.buffer, pointer, size);
      target.set(words);
      if (backwards) target.reverse();
    };
    write(preorder, first);
    write(inorder, second);
    if (unique && kernel.isDistinct(first, size, left, right + bytes) === 0) return undefined;
    if (kernel.buildByInorder(first, second, left, right, size) < size) return undefined;
    const read = (pointer: number) => new Int32Array(heap.memory.buffer, pointer, size).slice();
    return { left: read(left), right: read(right) };
  } finally {
    heap.release(first);
  }
}

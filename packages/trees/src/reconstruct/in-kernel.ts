import { heap, reconstructKernel } from "../kernel.js";
import type { Links } from "./links.js";

/** Below so many nodes TypeScript is faster than the call. */
const SMALL = 256;
/** What sorting labels by 11 bits takes. */
const COUNTS_BYTES = 8192;
/** The kernel keeps four words between calls: how many nodes there are, how much of inorder was read, and two of its own. */
const STATE_WORDS = 4;
/** So many labels of either sequence are in the kernel's memory while a tree is built. */
const WINDOW = 16384;

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
 * if there is none, if labels that must be unique are not, or if there is no WebAssembly. Takes 16 bytes a node, and 128 KiB.
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
  const window = Math.min(size, WINDOW);
  const state = heap.allocate(64 + 4 * bytes + 16 + Math.max(COUNTS_BYTES, 8 * window + 8));
  try {
    const left = state + 64;
    const [right, stack, windows] = [left + bytes, left + 2 * bytes, left + 4 * bytes + 16];
    const view = (pointer: number, length: number) => new Int32Array(heap.memory.buffer, pointer, length);
    if (unique) {
      view(stack, size).set(preorder);
      if (kernel.isDistinct(stack, size, left, windows) === 0) return undefined;
    }
    const done = view(state, STATE_WORDS).fill(0);
    const first = new Window(preorder, windows, backwards);
    const second = new Window(inorder, windows + 4 * window + 4, backwards);
    for (let [nodes, read] = [0, 0]; read < size; ) {
      first.showFrom(nodes);
      second.showFrom(read);
      kernel.buildByInorder(state, stack, left, right, first.base, first.end, second.base, second.end);
      if (done[0] === nodes && done[1] === read) return undefined;
      [nodes, read] = done as unknown as [number, number];
    }
    return { left: view(left, size).slice(), right: view(right, size).slice() };
  } finally {
    heap.release(state);
  }
}

/** A piece of a sequence in the kernel's memory. */
class Window {
  /** Where the piece ends. */
  end = 0;
  /** Where the sequence would begin, if all of it were there. */
  base = 0;

  constructor(
    readonly sequence: Int32Array,
    readonly pointer: number,
    readonly backwards: boolean,
  ) {}

  /** Goes on to the piece that begins at `start`, if that is where this one ends. */
  showFrom(start: number): void {
    const { sequence, pointer, backwards } = this;
    const size = sequence.length;
    if (start < this.end || start === size) return;
    this.end = Math.min(size, start + WINDOW);
    this.base = pointer - 4 * start;
    const piece = new Int32Array(heap.memory.buffer, pointer, this.end - start);
    piece.set(
      backwards ? sequence.subarray(size - this.end, size - start) : sequence.subarray(start, this.end),
    );
    if (backwards) piece.reverse();
  }
}

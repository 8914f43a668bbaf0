import { Heap, lazyKernel } from "@kb/wasm-runtime";
import source from "../../build/dense.wasm";
import type { NeuralExports, NeuralKernel } from "../../src/index.js";

/** The kernel in a memory of its own, as a bundling package would have it. */
export const kernel: NeuralKernel = (() => {
  const heap = new Heap(2);
  return { heap, exports: lazyKernel<NeuralExports>(source, heap)()! };
})();

/** Copies numbers into the kernel's memory; they stay there until the test file ends. */
export function place(numbers: ArrayLike<number>): number {
  const pointer = kernel.heap.allocate(4 * numbers.length + 16);
  view(pointer, numbers.length).set(numbers);
  return pointer;
}

export function view(pointer: number, length: number): Float32Array {
  return new Float32Array(kernel.heap.memory.buffer, pointer, length);
}

/** Reproducible numbers from −1 to 1. */
export function numbers(length: number, seed = 1): Float32Array {
  let state = seed;
  return Float32Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return state / 2 ** 31;
  });
}

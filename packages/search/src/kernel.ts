import { Heap, type KernelExports, lazyKernel } from "@kb/wasm-runtime";
import kernelSource from "../build/kernel.wasm";

/** The memory in which keys and queries lie. */
export const heap: Heap = /* @__PURE__ */ new Heap(1);

/** Sorted keys as codes in an S+ tree; `form` is a number of src/batch/forms.ts, and ranks come back signed. */
export interface SearchExports extends KernelExports {
  encode(form: number, next: boolean, pointer: number, count: number): void;
  encodeNumbers(form: number, next: boolean, pointer: number, count: number): void;
  firstDescent(wide: boolean, codes: number, count: number): number;
  buildTree(tree: number): void;
  search(tree: number, queries: number, count: number, out: number): void;
  rankOf(tree: number, code: bigint): number;
  rankOfNumber(tree: number, form: number, next: boolean, x: number): number;
}

export const searchKernel: () => SearchExports | undefined = /* @__PURE__ */ lazyKernel<SearchExports>(
  kernelSource,
  heap,
);

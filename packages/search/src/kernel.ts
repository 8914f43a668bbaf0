import { Heap, type KernelExports, lazyKernel } from "@kb/wasm-runtime";
import keysSource from "../build/keys.wasm";
import setsSource from "../build/sets.wasm";

/** The memory that both modules share. */
export const heap: Heap = /* @__PURE__ */ new Heap(2);

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

/** Goes on with a walk through two arrays (src/sets/block-walk.ts) and answers where the results end that it wrote to `out`. */
export type WalkBlocks = (walk: number, out: number) => number;

/** Sorted sets of 32-bit integers. */
export interface SetsExports extends KernelExports {
  readonly intersection: WalkBlocks;
  readonly difference: WalkBlocks;
  readonly merge: WalkBlocks;
  readonly union: WalkBlocks;
}

export const searchKernel: () => SearchExports | undefined = /* @__PURE__ */ lazyKernel<SearchExports>(
  keysSource,
  heap,
);

export const setsKernel: () => SetsExports | undefined = /* @__PURE__ */ lazyKernel<SetsExports>(
  setsSource,
  heap,
);

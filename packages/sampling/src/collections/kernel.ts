import type { KernelExports } from "@kb/wasm-runtime";
import collectionsSource from "../../build/collections.wasm";
import { kernelOf } from "../kernel.js";

/** See assembly/collections. */
export interface CollectionsExports extends KernelExports {
  shuffle32(source: number, array: number, n: number, last: number): void;
  shuffle64(source: number, array: number, n: number, last: number): void;
  boundedEach(source: number, out: number, n: number, first: number, step: number): void;
  buildAlias(weights: number, k: number, sum: number, table: number, work: number): void;
  sampleAlias(source: number, out: number, n: number, table: number, k: number): void;
}

export const collectionsKernel: () => CollectionsExports =
  /* @__PURE__ */ kernelOf<CollectionsExports>(collectionsSource);

import { Heap, type KernelExports, lazyKernel } from "@kb/wasm-runtime";
import needleSource from "../build/needle.wasm";
import patternsSource from "../build/patterns.wasm";

/** The memory that both modules share, so that a resident haystack serves either. */
export const heap: Heap = /* @__PURE__ */ new Heap(2);

/** One needle: guarded KMP. */
export interface NeedleExports extends KernelExports {}

/** Many patterns: Teddy and Aho–Corasick. */
export interface PatternsExports extends KernelExports {}

export const needleKernel: () => NeedleExports | undefined = /* @__PURE__ */ lazyKernel<NeedleExports>(
  needleSource,
  heap,
);

export const patternsKernel: () => PatternsExports | undefined = /* @__PURE__ */ lazyKernel<PatternsExports>(
  patternsSource,
  heap,
);

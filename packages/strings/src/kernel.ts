import { Heap, type KernelExports, lazyKernel } from "@kb/wasm-runtime";
import needleSource from "../build/needle.wasm";
import patternsSource from "../build/patterns.wasm";
import shortNeedleSource from "../build/short-needle.wasm";

/** The memory that the three modules share, so that a resident haystack serves each. */
export const heap: Heap = /* @__PURE__ */ new Heap(3);

/** One needle: guarded KMP. The functions take a program (src/needle/program.ts); see assembly/needle for the rest. */
export interface NeedleExports extends KernelExports {
  prepare(program: number, length: number, shift: number): number;
  begin(program: number, overlapping: boolean, state: number): void;
  chooseGuards(program: number, text: number, length: number): void;
  readOn(program: number, base: number, continues: boolean): void;
  scan(program: number, text: number, stop: number, end: number, out: number, capacity: number): number;
  foldAscii(source: number, target: number, byteLength: number, shift: number): void;
}

/** One needle of at most eight units, every occurrence. */
export interface ShortNeedleExports extends KernelExports {
  scanBlocks(program: number, text: number, stop: number, end: number, out: number, capacity: number): number;
}

/** Many patterns: Teddy and Aho–Corasick. Answers how far it read; see assembly/patterns/scan.ts. */
export interface PatternsExports extends KernelExports {
  scan(
    image: number,
    from: number,
    end: number,
    shift: number,
    isLast: boolean,
    out: number,
    limit: number,
  ): number;
}

export const needleKernel: () => NeedleExports | undefined = /* @__PURE__ */ lazyKernel<NeedleExports>(
  needleSource,
  heap,
);

export const patternsKernel: () => PatternsExports | undefined = /* @__PURE__ */ lazyKernel<PatternsExports>(
  patternsSource,
  heap,
);

export const shortNeedleKernel: () => ShortNeedleExports | undefined =
  /* @__PURE__ */ lazyKernel<ShortNeedleExports>(shortNeedleSource, heap);

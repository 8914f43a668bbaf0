import type { KernelExports } from "@kb/wasm-runtime";
import quasiRandomSource from "../../build/quasi-random.wasm";
import { kernelOf } from "../kernel.js";

/** Writes the points `index` to `index` + `count` - 1 at `out`, and up to 32 bytes behind them. */
type SobolKernel = (
  out: number,
  count: number,
  index: number,
  dimension: number,
  directions: number,
  point: number,
) => void;

/** See assembly/quasi-random. */
export interface QuasiRandomExports extends KernelExports {
  readonly sobol: SobolKernel;
  readonly sobolF32: SobolKernel;
}

export const quasiRandomKernel: () => QuasiRandomExports =
  /* @__PURE__ */ kernelOf<QuasiRandomExports>(quasiRandomSource);

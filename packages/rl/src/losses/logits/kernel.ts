import { type KernelExports, requiredKernel } from "@kb/wasm-runtime";
import source from "../../../build/losses.wasm";
import { heap } from "../../kernel.js";

/** Rows of logits; see assembly/losses. `32` takes float32 logits, `64` float64; what comes of a row is float64. */
export interface LossesExports extends KernelExports {
  forward32: RowsForward;
  forward64: RowsForward;
  backward32: RowsBackward;
  backward64: RowsBackward;
}

export type RowsForward = (
  logits: number,
  exps: number,
  expsStride: number,
  rows: number,
  classes: number,
  temperature: number,
  stats: number,
) => void;

export type RowsBackward = (
  logits: number,
  exps: number,
  rows: number,
  classes: number,
  temperature: number,
  stats: number,
  upstream: number,
) => void;

export const lossesKernel: () => LossesExports = /* @__PURE__ */ requiredKernel<LossesExports>(
  "@kb/rl",
  source,
  heap,
);

import { type KernelExports, requiredKernel } from "@kb/wasm-runtime";
import source from "../build/elementary.wasm";
import { heap } from "./kernel.js";

/** Functions of every element of a float64 array, in place; see assembly/elementary. */
export interface ElementaryExports extends KernelExports {
  exp(pointer: number, length: number): void;
  expm1(pointer: number, length: number): void;
  softplus(pointer: number, length: number): void;
}

export const elementaryKernel: () => ElementaryExports = /* @__PURE__ */ requiredKernel<ElementaryExports>(
  "@kb/rl",
  source,
  heap,
);

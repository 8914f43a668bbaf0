import type { NeuralExports, NeuralKernel } from "@kb/neural";
import { requiredKernel } from "@kb/wasm-runtime";
import neuralSource from "../../build/neural.wasm";
import { heap } from "../kernel.js";

const neuralExports: () => NeuralExports = /* @__PURE__ */ requiredKernel<NeuralExports>(
  "@kb/rl",
  neuralSource,
  heap,
);

/** The dense kernels, in the memory that the losses and environments are in too. */
export function neuralKernel(): NeuralKernel {
  return { heap, exports: neuralExports() };
}

import type { NeuralExports, NeuralKernel } from "@kb/neural";
import neuralSource from "../../build/neural.wasm";
import { heap } from "../kernel.js";
import { neededKernel } from "../needed-kernel.js";

const neuralExports: () => NeuralExports = /* @__PURE__ */ neededKernel<NeuralExports>(neuralSource, heap);

/** The dense kernels, in the memory that the losses and environments are in too. */
export function neuralKernel(): NeuralKernel {
  return { heap, exports: neuralExports() };
}

import type { TransformerExports, TransformerKernel } from "@kb/neural";
import { requiredKernel } from "@kb/wasm-runtime";
import transformerSource from "../../build/transformer.wasm";
import { heap } from "../kernel.js";
import { neuralKernel } from "./kernel.js";

const transformerExports: () => TransformerExports = /* @__PURE__ */ requiredKernel<TransformerExports>(
  "@kb/rl",
  transformerSource,
  heap,
);

/** The dense kernels, and in a module of their own those that only a transformer needs. */
export function transformerKernel(): TransformerKernel {
  return { ...neuralKernel(), transformer: transformerExports() };
}

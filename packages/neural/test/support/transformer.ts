import { lazyKernel } from "@kb/wasm-runtime";
import source from "../../build/transformer.wasm";
import type { TransformerExports, TransformerKernel } from "../../src/index.js";
import { CharTransformer, type CharTransformerOptions, checkTransformerShape } from "../../src/index.js";
import { kernel } from "./kernel.js";

/** Both modules in one memory, as a bundling package would have them. */
export const transformerKernel: TransformerKernel = {
  ...kernel,
  transformer: lazyKernel<TransformerExports>(source, kernel.heap)()!,
};

/** A model as `charTransformer` of a bundling package makes it. */
export function transformer(options: CharTransformerOptions): CharTransformer {
  const shape = checkTransformerShape(options);
  return new CharTransformer(transformerKernel, shape, options.optimizer).initialise(options.seed ?? 0);
}

export { Activation, type ActivationName, activations } from "./activation.js";
export { AdamW, type AdamWOptions, clipScale, type StepOptions } from "./adamw.js";
export { type ArrayAt, type Arrays, allocateArrays } from "./arrays.js";
export { Dense } from "./dense.js";
export { Generator } from "./generator.js";
export { initialiseOrthogonal } from "./initialise.js";
export type { NeuralExports, NeuralKernel } from "./kernel.js";
export type { BackwardPass, Layer, Pass } from "./layer.js";
export { LayerNorm } from "./layer-norm.js";
export { Mlp, type MlpOptions, type MlpStepOptions } from "./mlp.js";
export { Network } from "./network.js";
export { type Parameter, Parameters } from "./parameters.js";
export { Random } from "./random.js";
export {
  decodeSafetensors,
  encodeSafetensors,
  type Tensor,
  type TensorData,
  type TensorFile,
} from "./safetensors.js";
export {
  CharTransformer,
  type CloneOptions,
  type LanguageModelBytes,
  type LanguageModelStep,
} from "./transformer/char-transformer.js";
export type { GenerateOptions, Generation } from "./transformer/generation.js";
export type { TransformerExports, TransformerKernel } from "./transformer/kernel.js";
export {
  type CharTransformerOptions,
  checkTransformerShape,
  type TransformerShape,
} from "./transformer/shape.js";
export type { SequenceShape } from "./transformer/token-sequences.js";

export {
  type ActivationName,
  type AdamWOptions,
  type CharTransformer,
  type CharTransformerOptions,
  type CloneOptions,
  decodeSafetensors,
  encodeSafetensors,
  type GenerateOptions,
  type Generation,
  type LanguageModelBytes,
  type LanguageModelStep,
  type Mlp,
  type MlpOptions,
  type MlpStepOptions,
  type SequenceShape,
  type Tensor,
  type TensorData,
  type TensorFile,
} from "@kb/neural";
export { charTransformer } from "./nn/char-transformer.js";
export type { LanguageModel } from "./nn/language-model.js";
export { type MatmulOptions, matmul } from "./nn/matmul.js";
export { mlp } from "./nn/mlp.js";
export type { DifferentiablePolicy, Policy, PolicyStep } from "./nn/policy.js";

export {
  type ActivationName,
  type AdamWOptions,
  decodeSafetensors,
  encodeSafetensors,
  type Mlp,
  type MlpOptions,
  type MlpStepOptions,
  type Tensor,
  type TensorData,
  type TensorFile,
} from "@kb/neural";
export type {
  CharTransformerOptions,
  CloneOptions,
  GenerateOptions,
  Generation,
  LanguageModel,
  LanguageModelBytes,
  LanguageModelStep,
  SequenceShape,
} from "./nn/language-model.js";
export { type MatmulOptions, matmul } from "./nn/matmul.js";
export { mlp } from "./nn/mlp.js";
export type { DifferentiablePolicy, Policy, PolicyStep } from "./nn/policy.js";

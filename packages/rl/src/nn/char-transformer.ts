import { CharTransformer, type CharTransformerOptions, checkTransformerShape } from "@kb/neural";
import { transformerKernel } from "./transformer-kernel.js";

/**
 * A small causal transformer that lives and learns in the kernel: token and position embeddings, blocks of attention and a GELU
 * MLP after layer normalisation, as GPT-2 has them. Two of the same options and seed are the same to the last bit on every
 * machine, and stay so as they learn.
 *
 * Throws a TypeError or RangeError for options of the wrong kind or range. A pass over n tokens of sequences of length t costs
 * O(n · layers · width · (width + t)), and training three times as much.
 * Source: Radford et al., “Language models are unsupervised multitask learners” (2019).
 *
 * @example
 * ```ts
 * using model = charTransformer({ vocabulary: 31, context: 40, layers: 2, heads: 4, width: 64, seed: 1 });
 * model.parameterCount; // 106655
 * model.forward(Int32Array.of(3, 1, 2, 3, 1, 2), { batch: 2, time: 3 }).length; // 186
 * const { tokens } = model.generate({ prompts: [[3, 1], [2]], maxTokens: 4, temperature: 0.8, topP: 0.9, seed: 7 });
 * tokens.length; // 12
 * ```
 */
export function charTransformer(options: CharTransformerOptions): CharTransformer {
  const shape = checkTransformerShape(options);
  return new CharTransformer(transformerKernel(), shape, options.optimizer).initialise(options.seed ?? 0);
}

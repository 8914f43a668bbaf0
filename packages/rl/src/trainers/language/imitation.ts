import { reinforceLoss } from "../../losses/reinforce-loss.js";
import type { LanguageModel } from "../../nn/language-model.js";
import { lookTokens } from "./model-pass.js";
import { aligned, type Example, rowSums, tokenBatch } from "./token-batch.js";

/** What imitating some examples said, means over the tokens of their answers. */
export interface Imitation {
  /** −log π. */
  readonly loss: number;
  readonly entropy: number;
}

/** Adds to the model's gradient `weight` times that of the mean −log π of the answers' tokens. */
export function imitate(model: LanguageModel, examples: readonly Example[], weight = 1): Imitation {
  const aside = aligned(tokenBatch(examples));
  const { actionMask: mask, batch, time } = aside;
  const { view, goBack } = lookTokens(model, aside);
  const { logProbs } = view;
  const advantages = new Float32Array(batch).fill(1);
  const { loss, gradLogProbs, stats } = reinforceLoss({ logProbs, advantages, mask, batch, time });
  goBack({ gradLogProbs: gradLogProbs.map((slope) => weight * slope) });
  const entropies = rowSums(view.entropy, aside).reduce((sum, value) => sum + value, 0);
  return { loss, entropy: entropies / Math.max(stats.tokens, 1) };
}

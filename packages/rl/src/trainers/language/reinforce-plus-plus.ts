import { klShapedRewards } from "../../advantages/kl-shaped-rewards.js";
import { reinforcePlusPlusAdvantages } from "../../advantages/reinforce-plus-plus-advantages.js";
import { withDefaults } from "../options.js";
import type { Rollout } from "./alignment-training.js";
import { type CriticFreeOptions, CriticFreeTraining } from "./critic-free-training.js";

/** What {@link reinforcePlusPlus} takes. */
export interface ReinforcePlusPlusOptions extends CriticFreeOptions {
  /** What the next token's reward counts today; 1 without it. */
  readonly gamma?: number | undefined;
}

/**
 * REINFORCE++: one answer a prompt, the KL penalty (k1, β = 0.01) in the rewards of tokens, and as advantages their sums, whitened over
 * the whole rollout; with PPO's clip, and no critic.
 *
 * Throws a TypeError or RangeError for options of the wrong kind or range. Source: Hu et al., “REINFORCE++” (2025).
 *
 * @example
 * ```ts
 * using policy = charTransformer({ vocabulary: 3, context: 4, layers: 1, heads: 1, width: 8, seed: 1 });
 * const reward = ({ tokens, batch }) => Array.from({ length: batch }, (_, row) => (tokens[row * 4 + 1] === 2 ? 1 : 0));
 * const scores = [];
 * const options = { policy, reward, prompts: [[0]], seed: 1, iterations: 20, learningRate: 1e-2 };
 * for (const { score } of reinforcePlusPlus(options)) scores.push(score);
 * scores[0] < 0.5 && scores.at(-1) > 0.7; // true
 * ```
 */
export function reinforcePlusPlus(options: ReinforcePlusPlusOptions): ReinforcePlusPlusTraining {
  return new ReinforcePlusPlusTraining(
    withDefaults(options, { iterations: 100, rolloutSize: 64, beta: 0.01, learningRate: 3e-4 }),
  );
}

/** A training by REINFORCE++ in progress. */
export class ReinforcePlusPlusTraining extends CriticFreeTraining {
  declare protected readonly options: ReinforcePlusPlusOptions;

  protected override get lossBeta(): number {
    return 0;
  }

  protected override advantages({ answers, batch, scores, logProbs, refLogProbs = logProbs }: Rollout): {
    advantages: Float32Array;
  } {
    const { beta, gamma } = this.options;
    const shape = { mask: batch.actionMask, batch: batch.batch, time: batch.time };
    const shaped = this.shaped(answers, scores);
    const rewards = klShapedRewards<Float32Array>({ ...shape, logProbs, refLogProbs, scores: shaped, beta });
    return reinforcePlusPlusAdvantages<Float32Array>({ ...shape, rewards, gamma });
  }
}

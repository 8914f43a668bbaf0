import { withDefaults } from "../options.js";
import { type GroupOptions, GroupTraining } from "./group-training.js";

/**
 * REINFORCE with a leave-one-out baseline: each answer's advantage is its reward less the mean of the others to its prompt, the KL
 * penalty (k1, β = 0.05) is in the rewards, and the loss is over whole answers. With `epochs` or minibatches beyond the first,
 * tokens' ratios are clipped as PPO's are.
 *
 * Throws a TypeError or RangeError for options of the wrong kind or range.
 * Source: Ahmadian et al., “Back to basics” (2024).
 *
 * @example
 * ```ts
 * using policy = charTransformer({ vocabulary: 3, context: 4, layers: 1, heads: 1, width: 8, seed: 1 });
 * const reward = ({ tokens, batch }) => Array.from({ length: batch }, (_, row) => (tokens[row * 4 + 1] === 2 ? 1 : 0));
 * const scores = [];
 * for (const { score } of rloo({ policy, reward, prompts: [[0]], seed: 1, iterations: 20, learningRate: 1e-2 })) scores.push(score);
 * scores[0] < 0.5 && scores.at(-1) > 0.7; // true
 * ```
 */
export function rloo(options: GroupOptions): GroupTraining {
  return new GroupTraining(
    withDefaults(options, {
      iterations: 100,
      rolloutSize: 64,
      groupSize: 4,
      kind: "rloo",
      klIn: "reward",
      beta: 0.05,
      aggregation: "seq-mean-token-sum",
      learningRate: 3e-4,
    }),
  );
}

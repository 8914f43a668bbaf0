import { withDefaults } from "../options.js";
import { type PpoMaxOptions, PpoMaxTraining } from "./ppo-max-training.js";

/**
 * PPO-max: PPO for language models with everything that keeps it stable, each a named option whose default is the paper's choice. To
 * take one away, give its neutral value; `presets.vanillaPpo` takes all away.
 *
 * Throws a TypeError or RangeError for options of the wrong kind or range.
 * Source: Zheng et al., “Secrets of RLHF in large language models, part I: PPO” (2023).
 *
 * @example
 * ```ts
 * using policy = charTransformer({ vocabulary: 3, context: 4, layers: 1, heads: 1, width: 8, seed: 1 });
 * const reward = ({ tokens, batch }) => Array.from({ length: batch }, (_, row) => (tokens[row * 4 + 1] === 2 ? 1 : 0));
 * const scores = [];
 * const options = { policy, reward, prompts: [[0]], seed: 1, iterations: 30, learningRate: 1e-2 };
 * for (const { score } of ppoMax(options)) scores.push(score);
 * scores[0] < 0.5 && scores.at(-1) > 0.7; // true
 * ```
 */
export function ppoMax(options: PpoMaxOptions): PpoMaxTraining {
  return new PpoMaxTraining(
    withDefaults(options, {
      iterations: 100,
      rolloutSize: 64,
      learningRate: 3e-4,
      beta: 0.05,
      normalizeRewards: true,
      clip: 5,
      normalizeAdvantages: true,
      valueClip: 0.2,
      criticIterations: 5,
      maxGradientNorm: 1,
      lmWeight: 0.1,
    }),
  );
}

import { checkFinite, checkInteger } from "@kb/checks";
import { rewardModelLoss } from "../../losses/reward-model-loss.js";
import type { LanguageModel } from "../../nn/language-model.js";
import { withDefaults } from "../options.js";
import { checkLanguageModel } from "./check-language-model.js";
import { type LanguageProgress, type LanguageTrainerOptions, LanguageTraining } from "./language-training.js";
import { checkLessons, drawLessons } from "./lessons.js";
import { lookBoth } from "./model-pass.js";
import { pairBatch } from "./pair-batch.js";
import { lastPositions, type PreferencePair } from "./token-batch.js";

/** What {@link trainRewardModel} takes. */
export interface TrainRewardModelOptions extends LanguageTrainerOptions {
  /** The model that learns, in place: its value head becomes the reward. Usually a copy of the fine-tuned one. */
  readonly model: LanguageModel;
  /** Pairs of answers: each update draws from them with replacement. */
  readonly pairs: readonly PreferencePair[];
  /** Pairs of an update; 16 without it. */
  readonly batchSize?: number | undefined;
  /** Weight of the imitation of the preferred answers; 1 without it, as in the paper. */
  readonly lmWeight?: number | undefined;
  /** By how much the preferred answer should be ahead; 0 without it. */
  readonly margin?: number | undefined;
  /** Weight of mean (r_c + r_r)², which keeps rewards around 0; 0 without it. */
  readonly centering?: number | undefined;
}

/**
 * Trains a reward model on preferences by Bradley and Terry's likelihood, with the language-model term of the paper: the reward of
 * an answer is what the value head says at its last token. `stats` are `loss`, `accuracy`, `margin` and `gradientNorm`.
 *
 * Throws a TypeError or RangeError for options of the wrong kind or range.
 * Source: Zheng et al., “Secrets of RLHF in large language models, part I: PPO” (2023), section 4.
 *
 * @example
 * ```ts
 * using model = charTransformer({ vocabulary: 3, context: 4, layers: 1, heads: 1, width: 8, valueHead: true, seed: 1 });
 * const pairs = [{ prompt: [0], chosen: [1, 0], rejected: [2, 0] }];
 * let last;
 * for (const { stats } of trainRewardModel({ model, pairs, seed: 1, iterations: 20 })) last = stats;
 * last.accuracy; // 1
 * ```
 */
export function trainRewardModel(options: TrainRewardModelOptions): RewardModelTraining {
  return new RewardModelTraining(
    withDefaults(options, { learningRate: 1e-3, iterations: 150, batchSize: 16 }),
  );
}

/** A reward model's training in progress. */
export class RewardModelTraining extends LanguageTraining<LanguageProgress> {
  readonly #options: TrainRewardModelOptions;

  constructor(options: TrainRewardModelOptions) {
    super(options);
    const { model, pairs, batchSize = 1, lmWeight = 1 } = options;
    checkLanguageModel(model, "model", { values: true });
    checkLessons(pairs, "pairs");
    checkInteger(batchSize, "batchSize", 1);
    checkFinite(lmWeight, "lmWeight", 0);
    this.#options = options;
  }

  protected override learners(): { model: LanguageModel } {
    return { model: this.#options.model };
  }

  protected override update(): Omit<LanguageProgress, "iterations" | "samples"> & { samples: number } {
    const { model, pairs, batchSize = 16, learningRate = 1e-3 } = this.#options;
    const stats = learnPreferences(model, drawLessons(pairs, batchSize, this.indices), this.#options);
    const gradientNorm = this.step([{ model, learningRate }]);
    return { samples: 2 * batchSize, stats: { ...stats, gradientNorm } };
  }
}

/** Adds to a reward model's gradient that of its loss on some pairs; returns what the loss says. */
export function learnPreferences(
  model: LanguageModel,
  pairs: readonly PreferencePair[],
  { lmWeight = 1, margin, centering }: Pick<TrainRewardModelOptions, "lmWeight" | "margin" | "centering">,
): { loss: number; accuracy: number; margin: number } {
  const batch = pairBatch(pairs);
  const count = pairs.length;
  const half = count * batch.time;
  const ends = lastPositions(batch);
  const { view, values, goBack } = lookBoth(model, batch);
  const rewards = Float32Array.from(ends, (at) => values[at]!);
  const { loss, stats, gradChosen, gradRejected, gradLmLogProbs } = rewardModelLoss({
    chosen: rewards.subarray(0, count),
    rejected: rewards.subarray(count),
    margin,
    centering,
    ...(lmWeight > 0 && {
      lmLogProbs: view.logProbs.subarray(0, half),
      lmMask: batch.actionMask.subarray(0, half),
      lmWeight,
    }),
  });
  const gradValues = new Float32Array(values.length);
  ends.forEach((at, row) => {
    gradValues[at] = row < count ? gradChosen[row]! : gradRejected[row - count]!;
  });
  const gradLogProbs = gradLmLogProbs && new Float32Array(values.length);
  gradLogProbs?.set(gradLmLogProbs!);
  goBack(gradValues, gradLogProbs);
  return { loss, accuracy: stats.accuracy, margin: stats.margin };
}

import { checkInteger } from "@kb/checks";
import { type DpoKind, dpoLoss } from "../../losses/dpo-loss.js";
import type { LanguageModel } from "../../nn/language-model.js";
import { withDefaults } from "../options.js";
import { checkLanguageModel } from "./check-language-model.js";
import { type LanguageProgress, type LanguageTrainerOptions, LanguageTraining } from "./language-training.js";
import { checkLessons, drawLessons } from "./lessons.js";
import { lookTokens, viewTokens } from "./model-pass.js";
import { pairBatch } from "./pair-batch.js";
import { answerLengths, type PreferencePair, rowSums } from "./token-batch.js";

/** What {@link dpo} takes. */
export interface DpoOptions extends LanguageTrainerOptions {
  /** The model that learns, in place; usually the fine-tuned one. */
  readonly policy: LanguageModel;
  /** What it is held to; a frozen copy of the policy as it is given, without it. */
  readonly reference?: LanguageModel | undefined;
  /** Pairs of answers: each update draws from them with replacement. */
  readonly pairs: readonly PreferencePair[];
  /** Pairs of an update; 16 without it. */
  readonly batchSize?: number | undefined;
  /** Of the loss: `"sigmoid"`, β = 0.1 and no smoothing without them. */
  readonly kind?: DpoKind | undefined;
  readonly beta?: number | undefined;
  readonly labelSmoothing?: number | undefined;
  /** Whether log-probabilities are averaged over tokens instead of summed, as TRL does for `"ipo"`. Default `false`. */
  readonly averageLogProbs?: boolean | undefined;
}

/**
 * Direct preference optimisation: learns from pairs of answers without a reward model and without sampling. `stats` are `loss`,
 * `accuracy`, `margin` and `gradientNorm`.
 *
 * Throws a TypeError or RangeError for options of the wrong kind or range.
 * Source: Rafailov et al., “Direct preference optimization” (2023).
 *
 * @example
 * ```ts
 * using policy = charTransformer({ vocabulary: 3, context: 4, layers: 1, heads: 1, width: 8, seed: 1 });
 * const pairs = [{ prompt: [0], chosen: [1, 0], rejected: [2, 0] }];
 * let last;
 * for (const { stats } of dpo({ policy, pairs, seed: 1, iterations: 20 })) last = stats;
 * last.accuracy; // 1
 * ```
 */
export function dpo(options: DpoOptions): DpoTraining {
  return new DpoTraining(withDefaults(options, { learningRate: 3e-4, iterations: 100, batchSize: 16 }));
}

/** A training by DPO in progress. */
export class DpoTraining extends LanguageTraining<LanguageProgress> {
  readonly reference: LanguageModel;
  readonly #options: DpoOptions;

  constructor(options: DpoOptions) {
    super(options);
    const { policy, reference, pairs, batchSize = 1 } = options;
    checkLanguageModel(policy, "policy");
    if (reference !== undefined) checkLanguageModel(reference, "reference");
    checkLessons(pairs, "pairs");
    checkInteger(batchSize, "batchSize", 1);
    this.#options = options;
    this.reference = reference ?? policy.clone();
  }

  /** Gives back the memory of the reference that the training made; not that of your models. */
  free(): void {
    if (this.#options.reference === undefined) this.reference.free();
  }

  protected override learners(): { policy: LanguageModel } {
    return { policy: this.#options.policy };
  }

  protected override frozen(): { reference: LanguageModel } {
    return { reference: this.reference };
  }

  protected override update(): Omit<LanguageProgress, "iterations" | "samples"> & { samples: number } {
    const { policy, pairs, batchSize = 16, learningRate = 3e-4, averageLogProbs = false } = this.#options;
    const { kind, beta, labelSmoothing } = this.#options;
    const batch = pairBatch(drawLessons(pairs, batchSize, this.indices));
    const weights = answerLengths(batch).map((length) => (averageLogProbs ? 1 / length : 1));
    const sums = (logProbs: Float32Array) => rowSums(logProbs, batch).map((sum, row) => sum * weights[row]!);
    const reference = sums(viewTokens(this.reference, batch).logProbs);
    const { view, goBack } = lookTokens(policy, batch);
    const own = sums(view.logProbs);
    const { loss, stats, gradChosenLogProbs, gradRejectedLogProbs } = dpoLoss({
      chosenLogProbs: own.subarray(0, batchSize),
      rejectedLogProbs: own.subarray(batchSize),
      refChosenLogProbs: reference.subarray(0, batchSize),
      refRejectedLogProbs: reference.subarray(batchSize),
      kind,
      beta,
      labelSmoothing,
    });
    const slopes = [...gradChosenLogProbs, ...gradRejectedLogProbs].map(
      (slope, row) => slope * weights[row]!,
    );
    const gradLogProbs = Float32Array.from(
      batch.actionMask,
      (counts, at) => counts * slopes[Math.floor(at / batch.time)]!,
    );
    goBack({ gradLogProbs });
    const gradientNorm = this.step([{ model: policy, learningRate }]);
    return {
      samples: 2 * batchSize,
      stats: { loss, accuracy: stats.accuracy, margin: stats.margin, gradientNorm },
    };
  }
}

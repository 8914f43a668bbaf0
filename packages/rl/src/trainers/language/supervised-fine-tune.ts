import { checkInteger } from "@kb/checks";
import { exp } from "../../elementary.js";
import type { LanguageModel } from "../../nn/language-model.js";
import { withDefaults } from "../options.js";
import { checkLanguageModel } from "./check-language-model.js";
import { imitate } from "./imitation.js";
import { type LanguageProgress, type LanguageTrainerOptions, LanguageTraining } from "./language-training.js";
import { checkLessons, drawLessons } from "./lessons.js";
import type { Example } from "./token-batch.js";

/** What {@link supervisedFineTune} takes. */
export interface SupervisedFineTuneOptions extends LanguageTrainerOptions {
  /** The model that learns, in place. */
  readonly policy: LanguageModel;
  /** What it is to imitate: each update draws from them with replacement. */
  readonly examples: readonly Example[];
  /** Examples of an update; 32 without it. */
  readonly batchSize?: number | undefined;
}

/**
 * Supervised fine-tuning: the model learns to give the examples' answers to their prompts. `stats` are `loss`, the mean −log π of
 * the answers' tokens, their `perplexity` and `entropy`, and the `gradientNorm`.
 *
 * Throws a TypeError or RangeError for options of the wrong kind or range.
 *
 * @example
 * ```ts
 * using policy = charTransformer({ vocabulary: 3, context: 4, layers: 1, heads: 1, width: 8, seed: 1 });
 * const examples = [{ prompt: [0], answer: [1, 2, 0] }];
 * const losses = [];
 * for (const { stats } of supervisedFineTune({ policy, examples, seed: 1, iterations: 20, learningRate: 3e-2 })) losses.push(stats.loss);
 * losses.at(-1) < losses[0] / 2; // true
 * ```
 */
export function supervisedFineTune(options: SupervisedFineTuneOptions): SupervisedFineTuning {
  return new SupervisedFineTuning(
    withDefaults(options, { learningRate: 3e-3, iterations: 300, batchSize: 32 }),
  );
}

/** A supervised fine-tuning in progress. */
export class SupervisedFineTuning extends LanguageTraining<LanguageProgress> {
  readonly #options: SupervisedFineTuneOptions;

  constructor(options: SupervisedFineTuneOptions) {
    super(options);
    checkLanguageModel(options.policy, "policy");
    checkLessons(options.examples, "examples");
    checkInteger(options.batchSize ?? 1, "batchSize", 1);
    this.#options = options;
  }

  protected override learners(): { policy: LanguageModel } {
    return { policy: this.#options.policy };
  }

  protected override update(): Omit<LanguageProgress, "iterations" | "samples"> & { samples: number } {
    const { policy, examples, batchSize = 32, learningRate = 3e-3 } = this.#options;
    const { loss, entropy } = imitate(policy, drawLessons(examples, batchSize, this.indices));
    const gradientNorm = this.step([{ model: policy, learningRate }]);
    const [perplexity] = exp(Float64Array.of(loss));
    return { samples: batchSize, stats: { loss, perplexity: perplexity!, entropy, gradientNorm } };
  }
}

import { checkInteger } from "@kb/checks";
import { overlongPenalty } from "../../advantages/overlong-penalty.js";
import { averages } from "../statistics.js";
import { type AlignmentOptions, AlignmentTraining, type Rollout } from "./alignment-training.js";
import type { Answers } from "./answers.js";
import { entropySlopes } from "./entropy-slopes.js";
import { checkGroupLoss, type GroupLossOptions, groupLoss } from "./group-loss.js";
import { type Minibatch, minibatchesOf } from "./minibatches.js";
import { lookTokens } from "./model-pass.js";
import { answerLengths } from "./token-batch.js";

/** What trainers take that need no critic. */
export interface CriticFreeOptions extends AlignmentOptions, Omit<GroupLossOptions, "beta"> {
  /**
   * DAPO's soft penalty of answers of more than `maxLength` − `cacheLength` tokens, added to the rewards: see
   * {@link overlongPenalty}. None without both of them.
   */
  readonly maxLength?: number | undefined;
  readonly cacheLength?: number | undefined;
}

/** Advantages from rewards alone: GRPO and its kin, which differ in how, and in the loss. */
export abstract class CriticFreeTraining extends AlignmentTraining {
  declare protected readonly options: CriticFreeOptions;

  constructor(options: CriticFreeOptions) {
    super(options);
    const { maxLength, cacheLength } = options;
    checkGroupLoss(options);
    if (maxLength !== undefined) checkInteger(maxLength, "maxLength", 1);
    if (cacheLength !== undefined) checkInteger(cacheLength, "cacheLength");
  }

  /** `[batch]`, or `[batch, time]` aligned to the actions; and what is to be told of them. */
  protected abstract advantages(rollout: Rollout): {
    readonly advantages: Float32Array;
    readonly stats?: Record<string, number>;
  };

  /** The weight of the KL penalty in the loss. */
  protected get lossBeta(): number {
    return this.options.beta ?? 0;
  }

  /** The rewards with the penalty of overlong answers. */
  protected shaped(answers: Answers, scores: Float32Array): Float32Array {
    const { maxLength, cacheLength } = this.options;
    if (maxLength === undefined || cacheLength === undefined) return scores;
    const penalties = overlongPenalty(answerLengths(answers), { maxLength, cacheLength });
    return scores.map((score, row) => score + penalties[row]!);
  }

  protected override learn(rollout: Rollout): Record<string, number> {
    const { epochs = 1, minibatchSize: size = rollout.batch.batch } = this.options;
    const { advantages, stats } = this.advantages(rollout);
    const reports: Record<string, number>[] = [];
    for (const minibatch of minibatchesOf(rollout.batch, rollout.pass, { epochs, size }, this.indices)) {
      reports.push(this.#learnFrom(rollout, minibatch, advantages));
    }
    return { ...averages(reports), ...stats };
  }

  #learnFrom(rollout: Rollout, { batch, take, pass }: Minibatch, advantages: Float32Array) {
    const { temperature, entropyCoefficient = 0, maxTokens = this.policy.context } = this.options;
    const { learningRate = 3e-4, normalizer = batch.batch * maxTokens, aggregation } = this.options;
    const { view, goBack } = pass ?? lookTokens(this.policy, batch, temperature);
    const { loss, stats, gradLogProbs } = groupLoss(
      {
        logProbs: view.logProbs,
        oldLogProbs: take(rollout.logProbs),
        refLogProbs: rollout.refLogProbs && take(rollout.refLogProbs),
        advantages: take(advantages),
        mask: batch.actionMask,
        batch: batch.batch,
        time: batch.time,
      },
      {
        ...this.options,
        beta: this.lossBeta,
        ...(aggregation === "constant" && { normalizer }),
      },
    );
    goBack({ gradLogProbs, gradEntropy: entropySlopes(batch.actionMask, entropyCoefficient) });
    const gradientNorm = this.step([{ model: this.policy, learningRate }]);
    return { loss, clipFrac: stats.clipFrac, approxKl: stats.approxKl, gradientNorm };
  }
}

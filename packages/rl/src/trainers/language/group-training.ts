import { checkChoice, checkInteger } from "@kb/checks";
import { type GroupAdvantageKind, groupAdvantages } from "../../advantages/group-advantages.js";
import { MOST_ROUNDS, type Rollout } from "./alignment-training.js";
import { type CriticFreeOptions, CriticFreeTraining } from "./critic-free-training.js";
import { type Scored, sampleUntilFull } from "./dynamic-sampling.js";
import { answerLengths, rowSums } from "./token-batch.js";

/** What trainers take that compare the answers to one prompt with each other. */
export interface GroupOptions extends CriticFreeOptions {
  /** Answers to each prompt; divides `rolloutSize`. */
  readonly groupSize?: number | undefined;
  /** How an answer is set against its group: see {@link groupAdvantages}. */
  readonly kind?: GroupAdvantageKind | (string & {}) | undefined;
  readonly ddof?: number | undefined;
  readonly eps?: number | undefined;
  /** Where the KL penalty is: in the loss, as GRPO has it, or as k1 in the rewards, as RLOO has it. */
  readonly klIn?: "loss" | "reward" | undefined;
  /**
   * DAPO's dynamic sampling: groups whose rewards are one number teach nothing and are sampled anew, until the rollout is full or
   * so many rounds are over; `true` for 8.
   */
  readonly dynamicSampling?: boolean | number | undefined;
}

const ROUNDS = 8;

/** Advantages from comparing the answers to one prompt. */
export class GroupTraining extends CriticFreeTraining {
  declare protected readonly options: GroupOptions;

  constructor(options: GroupOptions) {
    super(options);
    const { groupSize = 8, rolloutSize = 64, klIn = "loss", dynamicSampling } = options;
    checkInteger(groupSize, "groupSize", 1);
    checkChoice(klIn, "klIn", ["loss", "reward"]);
    if (rolloutSize % groupSize !== 0) {
      throw new RangeError(`groupSize must divide rolloutSize, which is ${rolloutSize}, got ${groupSize}`);
    }
    if (typeof dynamicSampling === "number")
      checkInteger(dynamicSampling, "dynamicSampling", 1, MOST_ROUNDS - 1);
  }

  protected override get groupSize(): number {
    return this.options.groupSize ?? 8;
  }

  protected override get lossBeta(): number {
    return this.options.klIn === "reward" ? 0 : super.lossBeta;
  }

  protected override collect(): Scored {
    const { dynamicSampling = false, rolloutSize = 64 } = this.options;
    if (dynamicSampling === false) return super.collect();
    const rounds = dynamicSampling === true ? ROUNDS : dynamicSampling;
    const sample = (count: number, round: number) => this.sampleAndScore(count, round);
    return sampleUntilFull(rolloutSize, rounds, sample, (scores) => this.#teachingRows(scores));
  }

  protected override advantages(rollout: Rollout): {
    advantages: Float32Array;
    stats: Record<string, number>;
  } {
    const { kind, ddof, eps } = this.options;
    const { groupSize } = this;
    const lengths = answerLengths(rollout.answers);
    const { advantages, keep } = groupAdvantages(this.#rewards(rollout), {
      groupSize,
      kind,
      ddof,
      eps,
      lengths,
    });
    return { advantages, stats: { keep: keep.reduce((sum, flag) => sum + flag, 0) / keep.length } };
  }

  #rewards({ answers, batch, scores, logProbs, refLogProbs }: Rollout): Float32Array {
    const { beta = 0, klIn } = this.options;
    const rewards = this.shaped(answers, scores);
    if (klIn !== "reward" || refLogProbs === undefined) return rewards;
    const [own, reference] = [rowSums(logProbs, batch), rowSums(refLogProbs, batch)];
    return rewards.map((reward, row) => reward - beta * (own[row]! - reference[row]!));
  }

  /** The rows of the groups whose rewards differ. */
  #teachingRows(scores: Float32Array): Int32Array {
    const { groupSize } = this;
    const { keep } = groupAdvantages(scores, { groupSize });
    return Int32Array.from(scores.keys()).filter((row) => keep[Math.floor(row / groupSize)] === 1);
  }
}

import { checkFunction } from "@kb/checks";
import { processAdvantages } from "../../advantages/process-advantages.js";
import { withDefaults } from "../options.js";
import type { Saveable } from "../resumable.js";
import { type AlignmentProgress, MOST_ROUNDS, type Rollout } from "./alignment-training.js";
import type { Answers } from "./answers.js";
import { type GroupOptions, GroupTraining } from "./group-training.js";
import { checkRenewal, type RenewalOptions, RewardRenewal } from "./renewal.js";
import type { Reward, StepRewards } from "./reward.js";
import { rowSums, shiftLeft } from "./token-batch.js";

/** What {@link grpo} takes. */
export interface GrpoOptions extends Omit<GroupOptions, "reward"> {
  /** What whole answers are worth; needed unless `stepReward` is given. */
  readonly reward?: Reward | undefined;
  /** Process supervision: what the steps of answers are worth; the score of an answer is then their sum. */
  readonly stepReward?: ((answers: Answers) => StepRewards) | undefined;
  /** Iterative GRPO: renews the reference, and where asked for the reward model, after every so many updates. */
  readonly renewal?: RenewalOptions | undefined;
}

/**
 * Group relative policy optimisation: several answers to each prompt, each as good as it is better than the others, and no critic.
 * What is not given is as published (β = 0.04 of k3, means over each answer's tokens), but for the sizes and the learning rate, which
 * suit small models; spread `presets.deepseekMath`, `drGrpo`, `dapo`, `gspo` for others' settings.
 *
 * Throws a TypeError or RangeError for options of the wrong kind or range.
 * Source: Shao et al., “DeepSeekMath” (2024).
 *
 * @example
 * ```ts
 * using policy = charTransformer({ vocabulary: 3, context: 4, layers: 1, heads: 1, width: 8, seed: 1 });
 * // An answer is worth the share of its tokens that are 2.
 * const reward = ({ tokens, time, batch }) =>
 *   Array.from({ length: batch }, (_, row) => tokens.subarray(row * time + 1, (row + 1) * time).filter((t) => t === 2).length / 3);
 * const scores = [];
 * for (const { score } of grpo({ policy, reward, prompts: [[0]], seed: 1, iterations: 20, learningRate: 1e-2 })) scores.push(score);
 * scores[0] < 0.5 && scores.at(-1) > 0.6; // true
 * ```
 */
export function grpo(options: GrpoOptions): GrpoTraining {
  return new GrpoTraining(
    withDefaults(options, {
      iterations: 100,
      rolloutSize: 64,
      groupSize: 8,
      learningRate: 3e-4,
      beta: 0.04,
      aggregation: "seq-mean-token-mean",
    }),
  );
}

/** A training by GRPO in progress. */
export class GrpoTraining extends GroupTraining {
  declare protected readonly options: GrpoOptions & GroupOptions;
  readonly #renewal: RewardRenewal | undefined;
  #steps: StepRewards | undefined;

  constructor(options: GrpoOptions) {
    const { reward, stepReward, dynamicSampling, loss, renewal } = options;
    super({ ...options, reward: reward ?? ((answers) => new Float32Array(answers.batch)) });
    if (stepReward === undefined) {
      if (reward === undefined) throw new TypeError("reward must be given without stepReward, got undefined");
    } else {
      checkFunction(stepReward, "stepReward");
      if (dynamicSampling || loss === "gspo") {
        throw new RangeError('dynamicSampling and the loss "gspo" need one reward an answer, got stepReward');
      }
    }
    if (renewal === undefined) return;
    checkRenewal(renewal, typeof reward === "object");
    this.#renewal = renewal.rewardModel && new RewardRenewal(renewal.rewardModel);
  }

  protected override update(): Omit<AlignmentProgress, "iterations" | "samples"> & { samples: number } {
    const { renewal } = this.options;
    const isDue = renewal !== undefined && this.iterations > 0 && this.iterations % renewal.every === 0;
    if (isDue) this.#renew(renewal);
    return super.update();
  }

  #renew({ reference = true }: RenewalOptions): void {
    if (reference) this.reference?.follow(this.policy, 1);
    const { reward } = this.options;
    if (typeof reward !== "object") return;
    this.#renewal?.renew(reward, (count) => this.sample(count, MOST_ROUNDS - 1, 2), this.indices);
  }

  protected override score(answers: Answers): Float32Array {
    const { stepReward } = this.options;
    if (stepReward === undefined) return super.score(answers);
    this.#steps = stepReward(answers);
    const { stepRewards, stepEnds } = this.#steps;
    const counted = stepRewards.map((reward, at) => (stepEnds[at]! * answers.mask[at]! === 1 ? reward : 0));
    return Float32Array.from(rowSums(counted, answers));
  }

  protected override advantages(rollout: Rollout): {
    advantages: Float32Array;
    stats: Record<string, number>;
  } {
    if (this.#steps === undefined) return super.advantages(rollout);
    const { ddof, eps } = this.options;
    const { batch, time, actionMask: mask } = rollout.batch;
    const { advantages, keep } = processAdvantages({
      stepRewards: shiftLeft(this.#steps.stepRewards, time),
      stepEnds: shiftLeft(this.#steps.stepEnds, time),
      groupSize: this.groupSize,
      mask,
      batch,
      time,
      ddof,
      eps,
    });
    return { advantages, stats: { keep: keep.reduce((sum, flag) => sum + flag, 0) / keep.length } };
  }

  protected override parts(): Readonly<Record<string, Saveable>> {
    return { ...super.parts(), ...(this.#renewal && { renewal: this.#renewal }) };
  }
}

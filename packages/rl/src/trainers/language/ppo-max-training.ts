import { checkChoice, checkFinite, checkInteger } from "@kb/checks";
import { klShapedRewards } from "../../advantages/kl-shaped-rewards.js";
import { RunningMoments } from "../../advantages/running-moments.js";
import { tokenGae } from "../../advantages/token-gae.js";
import { whiten } from "../../advantages/whiten.js";
import type { KlKind } from "../../kl.js";
import { ppoClipLoss } from "../../losses/ppo-clip-loss.js";
import { valueLoss } from "../../losses/value-loss.js";
import type { LanguageModel } from "../../nn/language-model.js";
import type { Saveable } from "../resumable.js";
import { averages } from "../statistics.js";
import { type AlignmentOptions, AlignmentTraining, type Rollout } from "./alignment-training.js";
import { checkLanguageModel } from "./check-language-model.js";
import { entropySlopes } from "./entropy-slopes.js";
import { imitate } from "./imitation.js";
import { checkLessons, drawLessons } from "./lessons.js";
import { type Minibatch, minibatchesOf } from "./minibatches.js";
import { lookTokens, lookValues, type ValuePass } from "./model-pass.js";
import type { Example } from "./token-batch.js";

/** What {@link ppoMax} takes: PPO's own settings, and the tricks that PPO-max is made of. */
export interface PpoMaxOptions extends AlignmentOptions {
  /** Whether scores are normalised by the mean and deviation of all so far; default `true`. */
  readonly normalizeRewards?: boolean | undefined;
  /** Scores are clipped to ± this; `null` for not. Default 5. */
  readonly clip?: number | null | undefined;
  /** Weight and kind of the KL penalty in the rewards of tokens; 0.05 and `"k1"` without them. */
  readonly kl?: KlKind | undefined;
  /** Whether the advantages of each minibatch are normalised; default `true`. */
  readonly normalizeAdvantages?: boolean | undefined;
  /** Advantages are then clipped to ± this; `null` for not, the default. */
  readonly advantageClip?: number | null | undefined;
  /** What begins as the critic: a copy of the reward model (the default, where there is one), of the policy, or a model of your own. */
  readonly critic?: "rewardModel" | "policy" | LanguageModel | undefined;
  /** Rollouts at the beginning from which only the critic learns, `criticEpochs` times each; 5 and 4 without them. */
  readonly criticIterations?: number | undefined;
  readonly criticEpochs?: number | undefined;
  /** Of the critic; three times `learningRate` without it, as in the paper. */
  readonly criticLearningRate?: number | undefined;
  /** How far the ratio may fall below 1 or rise above it before the loss stops pushing; 0.2 without them. */
  readonly epsLow?: number | undefined;
  readonly epsHigh?: number | undefined;
  /** How far values may move from those of the rollout before the loss stops them; `null` for any way. Default 0.2. */
  readonly valueClip?: number | null | undefined;
  readonly valueCoefficient?: number | undefined;
  /** Texts whose imitation is mixed in with `lmWeight` (0.1 without it), `pretrainingBatchSize` (16) a step; none without them. */
  readonly pretraining?: readonly Example[] | undefined;
  readonly lmWeight?: number | undefined;
  readonly pretrainingBatchSize?: number | undefined;
  /** Of the advantages: 1 and 0.95 without them. */
  readonly gamma?: number | undefined;
  readonly lambda?: number | undefined;
}

/** What the critic makes of a rollout. */
interface Estimate {
  readonly values: Float32Array;
  readonly advantages: Float32Array;
  readonly returns: Float32Array;
  readonly pass: ValuePass;
}

/** A training by PPO-max in progress. */
export class PpoMaxTraining extends AlignmentTraining {
  declare protected readonly options: PpoMaxOptions;
  readonly critic: LanguageModel;
  #history = new RunningMoments();

  constructor(options: PpoMaxOptions) {
    super(options);
    const {
      policy,
      reward,
      pretraining,
      critic = typeof reward === "object" ? "rewardModel" : "policy",
    } = options;
    for (const name of ["gamma", "lambda"] as const) checkFinite(options[name] ?? 1, name, 0, 1);
    for (const name of ["clip", "advantageClip", "epsLow", "epsHigh", "valueClip"] as const) {
      checkFinite(options[name] ?? 0, name, 0);
    }
    for (const name of ["valueCoefficient", "lmWeight", "criticLearningRate"] as const) {
      checkFinite(options[name] ?? 0, name, 0);
    }
    checkInteger(options.criticIterations ?? 0, "criticIterations");
    checkInteger(options.criticEpochs ?? 1, "criticEpochs", 1);
    checkInteger(options.pretrainingBatchSize ?? 1, "pretrainingBatchSize", 1);
    if (pretraining !== undefined) checkLessons(pretraining, "pretraining");
    if (typeof critic === "object") {
      checkLanguageModel(critic, "critic", { values: true });
      this.critic = critic;
    } else {
      checkChoice(critic, "critic", ["rewardModel", "policy"]);
      if (critic === "rewardModel" && typeof reward !== "object") {
        throw new TypeError('reward must be a language model when critic is "rewardModel", got a function');
      }
      const begins = critic === "rewardModel" ? (reward as LanguageModel) : policy;
      this.critic = begins.clone({ valueHead: true });
    }
  }

  protected override learners(): Record<string, LanguageModel> {
    return { ...super.learners(), critic: this.critic };
  }

  protected override parts(): Readonly<Record<string, Saveable>> {
    const history = {
      save: () => new TextEncoder().encode(JSON.stringify(this.#history)),
      load: (saved: Uint8Array) => {
        this.#history = new RunningMoments(JSON.parse(new TextDecoder().decode(saved)));
      },
    };
    return { ...super.parts(), history };
  }

  override free(): void {
    super.free();
    if (this.critic !== this.options.critic) this.critic.free();
  }

  protected override learn(rollout: Rollout): Record<string, number> {
    const { epochs = 1, criticEpochs = 4, criticIterations = 5 } = this.options;
    const { minibatchSize: size = rollout.batch.batch } = this.options;
    const isWarmingUp = this.iterations < criticIterations;
    const estimate = this.#estimate(rollout);
    const times = { epochs: isWarmingUp ? criticEpochs : epochs, size };
    const reports: Record<string, number>[] = [];
    for (const minibatch of minibatchesOf(rollout.batch, rollout.pass, times, this.indices)) {
      const { learningRate = 3e-4, criticLearningRate = 3 * learningRate } = this.options;
      const models = [{ model: this.critic, learningRate: criticLearningRate }];
      const report = this.#teachCritic(estimate, minibatch);
      if (!isWarmingUp) {
        Object.assign(report, this.#teachPolicy(rollout, estimate, minibatch));
        models.push({ model: this.policy, learningRate });
      }
      reports.push({ ...report, gradientNorm: this.step(models) });
    }
    return averages(reports);
  }

  /** Scores become rewards of tokens, and these advantages. */
  #estimate({ batch, scores, logProbs, refLogProbs = logProbs }: Rollout): Estimate {
    const {
      normalizeRewards = true,
      clip = 5,
      kl = "k1",
      beta = 0.05,
      gamma = 1,
      lambda = 0.95,
    } = this.options;
    const shape = { mask: batch.actionMask, batch: batch.batch, time: batch.time };
    this.#history.update(scores);
    const normal = normalizeRewards ? this.#history.normalise(scores) : scores;
    const rewards = klShapedRewards<Float32Array>({
      ...shape,
      logProbs,
      refLogProbs,
      scores: normal,
      kl,
      beta,
      clip,
    });
    const pass = lookValues(this.critic, batch);
    const { values } = pass;
    return { ...tokenGae<Float32Array>({ ...shape, rewards, values, gamma, lambda }), values, pass };
  }

  #teachCritic(estimate: Estimate, { batch, take, pass: isFirst }: Minibatch): Record<string, number> {
    const { valueClip = 0.2, valueCoefficient = 1 } = this.options;
    const { values, goBack } = isFirst ? estimate.pass : lookValues(this.critic, batch);
    const { loss, stats, gradValues } = valueLoss<Float32Array>({
      values,
      returns: take(estimate.returns),
      oldValues: take(estimate.values),
      clip: valueClip,
      mask: batch.actionMask,
      batch: batch.batch,
      time: batch.time,
    });
    goBack(gradValues.map((slope) => slope * valueCoefficient));
    return { valueLoss: loss, valueClipFrac: stats.clipFrac };
  }

  #teachPolicy(
    rollout: Rollout,
    estimate: Estimate,
    { batch, take, pass }: Minibatch,
  ): Record<string, number> {
    const { epsLow, epsHigh, temperature, entropyCoefficient = 0 } = this.options;
    const { pretraining, lmWeight = 0.1, pretrainingBatchSize = 16 } = this.options;
    const { view, goBack } = pass ?? lookTokens(this.policy, batch, temperature);
    const { loss, stats, gradLogProbs } = ppoClipLoss<Float32Array>({
      logProbs: view.logProbs,
      oldLogProbs: take(rollout.logProbs),
      advantages: this.#normalized(take(estimate.advantages), batch.actionMask),
      mask: batch.actionMask,
      batch: batch.batch,
      time: batch.time,
      epsLow,
      epsHigh,
    });
    goBack({ gradLogProbs, gradEntropy: entropySlopes(batch.actionMask, entropyCoefficient) });
    const report = { policyLoss: loss, clipFrac: stats.clipFrac, approxKl: stats.approxKl };
    if (pretraining === undefined || lmWeight === 0) return report;
    const examples = drawLessons(pretraining, pretrainingBatchSize, this.indices);
    return { ...report, lmLoss: imitate(this.policy, examples, lmWeight).loss };
  }

  #normalized(advantages: Float32Array, mask: Uint8Array): Float32Array {
    const { normalizeAdvantages = true, advantageClip } = this.options;
    const normal = normalizeAdvantages ? whiten(advantages, { mask }) : advantages;
    if (advantageClip === undefined || advantageClip === null) return normal;
    return normal.map((advantage) => Math.max(-advantageClip, Math.min(advantage, advantageClip)));
  }
}

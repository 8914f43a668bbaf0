import { checkFinite, checkInteger } from "@kb/checks";
import { exp } from "../../elementary.js";
import type { LanguageModel } from "../../nn/language-model.js";
import { mean } from "../statistics.js";
import { type Answers, answersOf } from "./answers.js";
import { checkLanguageModel } from "./check-language-model.js";
import type { Scored } from "./dynamic-sampling.js";
import { type LanguageProgress, type LanguageTrainerOptions, LanguageTraining } from "./language-training.js";
import { checkLessons } from "./lessons.js";
import { lookTokens, type TokenPass, viewTokens } from "./model-pass.js";
import { checkReward, type Reward, scoreAnswers } from "./reward.js";
import { type AlignedBatch, aligned, answerLengths, checkTokens, rowSums } from "./token-batch.js";

/** What every trainer takes that samples answers and learns from what they are worth. */
export interface AlignmentOptions extends LanguageTrainerOptions {
  /** The model that learns, in place: the fine-tuned one. */
  readonly policy: LanguageModel;
  /**
   * What the policy is held to, and its KL divergence measured from; without it, a frozen copy of the policy as it is given. `null`
   * for none, where nothing needs one: `kl` and `referencePerplexity` are then NaN.
   */
  readonly reference?: LanguageModel | null | undefined;
  readonly reward: Reward;
  /** Each rollout draws from them with replacement. */
  readonly prompts: readonly ArrayLike<number>[];
  /** Answers of a rollout; 64 without it. */
  readonly rolloutSize?: number | undefined;
  /** Answers of one step of the optimiser; the whole rollout without it. */
  readonly minibatchSize?: number | undefined;
  /** How often each rollout is learnt from; once without it. */
  readonly epochs?: number | undefined;
  /** Of {@link LanguageModel.generate}. Log-probabilities are at this temperature too. */
  readonly temperature?: number | undefined;
  readonly topP?: number | undefined;
  readonly stop?: number | undefined;
  readonly maxTokens?: number | undefined;
  /** Weight of the KL penalty. */
  readonly beta?: number | undefined;
  /** Weight of an entropy bonus; 0 without it, as the paper advises. */
  readonly entropyCoefficient?: number | undefined;
}

/** What to watch while a policy learns from a reward: the reward alone does not tell when it is exploited. */
export interface AlignmentProgress extends LanguageProgress {
  /** The mean of what the reward says of the answers, before anything is done to it. */
  readonly score: number;
  /** The KL divergence from the reference: the mean over answers of Σ log π − log π_ref. */
  readonly kl: number;
  /** exp of the mean −log π of the answers' tokens. */
  readonly perplexity: number;
  /** The same under the reference: how strange the answers are to it. */
  readonly referencePerplexity: number;
  /** The mean entropy of the policy's next token, in nats. */
  readonly entropy: number;
  /** The mean number of tokens of an answer. */
  readonly length: number;
  /** The share of answers that the policy ended itself. */
  readonly stopped: number;
  readonly answers: Answers;
}

/** Answers with what the models say of them. */
export interface Rollout {
  readonly answers: Answers;
  readonly batch: AlignedBatch;
  /** `[batch]`: what the reward says. */
  readonly scores: Float32Array;
  /** `[batch, time]`, aligned to the actions. */
  readonly logProbs: Float32Array;
  readonly refLogProbs: Float32Array | undefined;
  /** The policy's pass, to go back through if nothing came in between. */
  readonly pass: TokenPass;
}

/** Answers are sampled and scored, and the policy learns from them. */
export abstract class AlignmentTraining extends LanguageTraining<AlignmentProgress> {
  readonly policy: LanguageModel;
  readonly reference: LanguageModel | undefined;
  protected readonly options: AlignmentOptions;

  constructor(options: AlignmentOptions) {
    super(options);
    const { policy, reference, reward, prompts, beta = 0 } = options;
    checkLanguageModel(policy, "policy");
    if (reference !== undefined && reference !== null) checkLanguageModel(reference, "reference");
    checkReward(reward);
    checkLessons(prompts, "prompts");
    prompts.forEach((prompt, index) => {
      checkTokens(prompt, `prompts[${index}]`);
    });
    for (const name of ["rolloutSize", "minibatchSize", "epochs", "maxTokens"] as const) {
      if (options[name] !== undefined) checkInteger(options[name], name, 1);
    }
    checkFinite(beta, "beta", 0);
    checkFinite(options.entropyCoefficient ?? 0, "entropyCoefficient");
    if (beta !== 0 && reference === null) {
      throw new TypeError(`reference must be a language model when beta is not 0, got null and beta ${beta}`);
    }
    this.options = options;
    this.policy = policy;
    this.reference = reference === null ? undefined : (reference ?? policy.clone());
  }

  /** Learns from a rollout; answers what the losses said. */
  protected abstract learn(rollout: Rollout): Record<string, number>;

  /** How many answers to each prompt follow one another. */
  protected get groupSize(): number {
    return 1;
  }

  protected override learners(): Record<string, LanguageModel> {
    return { policy: this.policy };
  }

  protected override frozen(): Record<string, LanguageModel> {
    const { reward } = this.options;
    return {
      ...(this.reference && { reference: this.reference }),
      ...(typeof reward === "object" && { rewardModel: reward }),
    };
  }

  protected override update(): Omit<AlignmentProgress, "iterations" | "samples"> & { samples: number } {
    const { answers, scores, sampled } = this.collect();
    const rollout = this.#view(answers, scores);
    const monitors = monitor(rollout);
    return { samples: sampled, ...monitors, stats: this.learn(rollout), answers };
  }

  /** Answers to learn from, and what they are worth. */
  protected collect(): Scored {
    return this.sampleAndScore(this.options.rolloutSize ?? 64, 0);
  }

  protected sampleAndScore(count: number, round: number): Scored {
    const answers = this.sample(count, round);
    return { answers, scores: this.score(answers), sampled: count };
  }

  /** Gives back the memory of the models that the training made; not that of yours. */
  free(): void {
    if (!this.options.reference) this.reference?.free();
  }

  protected score(answers: Answers): Float32Array {
    return scoreAnswers(this.options.reward, answers);
  }

  /** `count` answers, whole groups of one prompt; rounds of one iteration differ. */
  protected sample(count: number, round: number, groupSize: number = this.groupSize): Answers {
    const { prompts, temperature, topP, stop, maxTokens } = this.options;
    const drawn = this.indices.drawn(count / groupSize, prompts.length);
    const promptIndices = Int32Array.from({ length: count }, (_, i) => drawn[Math.floor(i / groupSize)]!);
    const generation = this.policy.generate({
      prompts: Array.from(promptIndices, (index) => prompts[index]!),
      temperature,
      topP,
      stop,
      maxTokens,
      seed: this.counters.seed,
      stream: this.iterations * MOST_ROUNDS + round,
    });
    return answersOf(generation, promptIndices);
  }

  #view(answers: Answers, scores: Float32Array): Rollout {
    const { temperature = 1 } = this.options;
    const batch = aligned(answers);
    const pass = lookTokens(this.policy, batch, temperature);
    const refLogProbs = this.reference && viewTokens(this.reference, batch, temperature).logProbs;
    return { answers, batch, scores, logProbs: pass.view.logProbs, refLogProbs, pass };
  }
}

/** Rounds of sampling that one iteration may have. */
export const MOST_ROUNDS = 64;

function monitor({ answers, scores, logProbs, refLogProbs, pass }: Rollout) {
  const lengths = answerLengths(answers);
  const tokens = Math.max(mean(lengths) * answers.batch, 1);
  const total = (values: Float32Array | undefined) =>
    values === undefined ? Number.NaN : rowSums(values, answers).reduce((sum, value) => sum + value, 0);
  const [own, reference] = [total(logProbs), total(refLogProbs)];
  const [perplexity, referencePerplexity] = exp(Float64Array.of(-own / tokens, -reference / tokens));
  return {
    score: mean(scores.filter((score) => !Number.isNaN(score))),
    kl: (own - reference) / answers.batch,
    perplexity: perplexity!,
    referencePerplexity: referencePerplexity!,
    entropy: total(pass.view.entropy) / tokens,
    length: mean(lengths),
    stopped: mean(answers.stopped),
  };
}

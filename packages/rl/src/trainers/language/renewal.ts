import { checkFinite, checkFunction, checkInteger, checkObject } from "@kb/checks";
import type { LanguageModel } from "../../nn/language-model.js";
import type { Indices } from "../indices.js";
import type { Saveable } from "../resumable.js";
import type { Answers } from "./answers.js";
import { checkLessons, drawLessons } from "./lessons.js";
import { preferencePairs } from "./preference-pairs.js";
import type { PreferencePair } from "./token-batch.js";
import { learnPreferences } from "./train-reward-model.js";

/** What iterative GRPO renews, and how often. */
export interface RenewalOptions {
  /** Updates of the policy between renewals. */
  readonly every: number;
  /** Whether the reference becomes the policy as it is then; default `true`. */
  readonly reference?: boolean | undefined;
  /** How the reward model goes on learning; without it, it stays as it is. */
  readonly rewardModel?: RewardRenewalOptions | undefined;
}

/** How a reward model goes on learning from answers of the policy as it is. */
export interface RewardRenewalOptions {
  /** What decides which of two answers is preferred: one number an answer. */
  readonly judge: (answers: Answers) => ArrayLike<number>;
  /** What it has learnt from so far. */
  readonly pairs: readonly PreferencePair[];
  /** Pairs of answers to sample and judge each time; 64 without it. */
  readonly newPairs?: number | undefined;
  /** Steps of the optimiser each time, and pairs of each; 20 and 16 without them. */
  readonly iterations?: number | undefined;
  readonly batchSize?: number | undefined;
  /** The share of each step's pairs that are old ones; 0.1 without it, as published. */
  readonly replay?: number | undefined;
  /** As of {@link trainRewardModel}; 1e-3 and 1 without them. */
  readonly learningRate?: number | undefined;
  readonly lmWeight?: number | undefined;
}

/** Throws a TypeError or RangeError unless the options are of the right kind and range. */
export function checkRenewal(options: RenewalOptions, hasRewardModel: boolean): void {
  checkObject(options, "renewal");
  checkInteger(options.every, "renewal.every", 1);
  const { rewardModel } = options;
  if (rewardModel === undefined) return;
  checkObject(rewardModel, "renewal.rewardModel");
  checkFunction(rewardModel.judge, "renewal.rewardModel.judge");
  checkLessons(rewardModel.pairs, "renewal.rewardModel.pairs");
  checkFinite(rewardModel.replay ?? 0, "renewal.rewardModel.replay", 0, 1);
  for (const name of ["newPairs", "iterations", "batchSize"] as const) {
    checkInteger(rewardModel[name] ?? 1, `renewal.rewardModel.${name}`, 1);
  }
  if (!hasRewardModel) {
    throw new TypeError("reward must be a language model when renewal.rewardModel is given, got a function");
  }
}

/** The pairs that a reward model has learnt from, which grow from renewal to renewal. */
export class RewardRenewal implements Saveable {
  readonly #options: RewardRenewalOptions;
  #collected: PreferencePair[] = [];

  constructor(options: RewardRenewalOptions) {
    this.#options = options;
  }

  /** Lets `model` learn from fresh answers, two to a prompt, and a share of the old ones; returns the last step's accuracy. */
  renew(model: LanguageModel, sample: (count: number) => Answers, indices: Indices): number {
    const { judge, newPairs = 64, iterations = 20, batchSize = 16, replay = 0.1 } = this.#options;
    const { learningRate = 1e-3, lmWeight } = this.#options;
    const answers = sample(2 * newPairs);
    const fresh = preferencePairs(answers, judge(answers));
    const old = [...this.#options.pairs, ...this.#collected];
    const oldCount = fresh.length === 0 ? batchSize : Math.round(batchSize * replay);
    let accuracy = Number.NaN;
    for (let step = 0; step < iterations; step++) {
      const pairs = drawLessons(old, oldCount, indices);
      if (fresh.length > 0) pairs.push(...drawLessons(fresh, batchSize - oldCount, indices));
      accuracy = learnPreferences(model, pairs, { lmWeight }).accuracy;
      model.step({ learningRate, maxGradientNorm: 1 });
    }
    this.#collected.push(...fresh);
    return accuracy;
  }

  save(): Uint8Array {
    return new TextEncoder().encode(JSON.stringify(this.#collected));
  }

  load(saved: Uint8Array): void {
    this.#collected = JSON.parse(new TextDecoder().decode(saved));
  }
}

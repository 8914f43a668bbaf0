import {
  type Answers,
  charTransformer,
  type LanguageModel,
  type LanguageProgress,
  type PreferencePair,
  preferencePairs,
  scoreAnswers,
  supervisedFineTune,
  tokenBatch,
  trainRewardModel,
} from "@kb/rl";
import { CONTEXT, END, examples, judge, prompts, VOCABULARY } from "./task.js";

/** Sizes of the pipeline's first half. */
export interface PipelineOptions {
  readonly layers?: number;
  readonly heads?: number;
  readonly width?: number;
  readonly fineTuning?: number;
  readonly pairs?: number;
  readonly rewardTraining?: number;
  /** Weight of the language-model term of the reward model's loss. */
  readonly lmWeight?: number;
}

/** What reinforcement begins with. */
export interface Foundations {
  /** The fine-tuned model. */
  readonly policy: LanguageModel;
  readonly rewardModel: LanguageModel;
  /** What the reward model learnt from. */
  readonly pairs: readonly PreferencePair[];
  /** On pairs that it did not learn from. */
  readonly accuracy: number;
  /** The mean true reward of the fine-tuned model's names. */
  readonly trueReward: number;
  readonly seconds: { readonly fineTuning: number; readonly rewardModel: number };
}

/** Names that a policy completes; `stream` tells independent ones apart. */
export function sampleNames(policy: LanguageModel, count: number, stream: number, each = 1): Answers {
  const promptIndices = Int32Array.from({ length: count }, (_, i) => {
    // A stride that shares no factor with the number of prompts visits all of them.
    return ((Math.floor(i / each) + stream * 1009) * 7919) % prompts.length;
  });
  const generation = policy.generate({
    prompts: Array.from(promptIndices, (index) => prompts[index]!),
    stop: END,
    seed: 0x7e57,
    stream,
  });
  return { ...generation, promptIndices };
}

export function mean(values: ArrayLike<number>): number {
  return Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
}

/** A model of the shape that all of them have, before it learns. */
export function nameModel(
  seed: number,
  { layers = 2, heads = 4, width = 64 }: PipelineOptions = {},
): LanguageModel {
  const shape = { vocabulary: VOCABULARY, context: CONTEXT, layers, heads, width };
  return charTransformer({ ...shape, seed, optimizer: { beta2: 0.95 } });
}

/** How far the first half of the pipeline is. */
export interface FoundationStage {
  readonly stage: "fineTuning" | "pairs" | "rewardModel";
  /** Updates so far, and after which the stage ends; `pairs` is over at once. */
  readonly iterations: number;
  readonly of: number;
  /** What the losses of the update said. */
  readonly stats: LanguageProgress["stats"];
  /** The model as it is: yours to ask, not to change. */
  readonly policy: LanguageModel;
}

/** Fine-tunes a model on real names, and trains a reward model on pairs of its names, of which the more melodious is preferred. */
export function layFoundations(seed: number, options: PipelineOptions = {}): Foundations {
  const laying = layingFoundations(seed, options);
  for (;;) {
    const { done, value } = laying.next();
    if (done) return value;
  }
}

/** {@link layFoundations}, update by update. */
export function* layingFoundations(
  seed: number,
  options: PipelineOptions = {},
): Generator<FoundationStage, Foundations> {
  const { fineTuning = 300, pairs: wanted = 4800, rewardTraining = 400, lmWeight } = options;
  const watch = new Stopwatch();
  const tuned = nameModel(seed, options);
  const tuning = supervisedFineTune({ policy: tuned, examples, seed, iterations: fineTuning, anneal: true });
  for (const { iterations, stats } of tuning) {
    yield* watch.pausing({ stage: "fineTuning", iterations, of: fineTuning, stats, policy: tuned });
  }
  // A copy that is only asked holds neither gradients nor moments.
  const policy = tuned.clone();
  tuned.free();
  const seconds = { fineTuning: watch.lap() };

  const answers = sampleNames(policy, 2 * wanted, 1, 2);
  const pairs = preferencePairs(answers, judge(answers));
  yield* watch.pausing({ stage: "pairs", iterations: 1, of: 1, stats: { pairs: pairs.length }, policy });
  const model = policy.clone({ valueHead: true });
  for (const { iterations, stats } of trainRewardModel({
    model,
    pairs,
    seed,
    lmWeight,
    iterations: rewardTraining,
    anneal: true,
  })) {
    yield* watch.pausing({ stage: "rewardModel", iterations, of: rewardTraining, stats, policy });
  }
  const rewardModel = model.clone();
  model.free();

  const fresh = sampleNames(policy, 1024, 2, 2);
  const held = preferencePairs(fresh, judge(fresh));
  const scores = (which: "chosen" | "rejected") =>
    scoreAnswers(rewardModel, tokenBatch(held.map(({ prompt, [which]: answer }) => ({ prompt, answer }))));
  const [chosen, rejected] = [scores("chosen"), scores("rejected")];
  return {
    policy,
    rewardModel,
    pairs,
    accuracy: mean(chosen.map((score, i) => (score > rejected[i]! ? 1 : 0))),
    trueReward: mean(judge(fresh)),
    seconds: { ...seconds, rewardModel: watch.lap() },
  };
}

/** Leaves out the time in which whoever asks for the next update does something else. */
class Stopwatch {
  #from = performance.now();

  *pausing<T>(value: T): Generator<T, void> {
    const paused = performance.now();
    yield value;
    this.#from += performance.now() - paused;
  }

  /** Seconds since the last lap. */
  lap(): number {
    const now = performance.now();
    const seconds = (now - this.#from) / 1000;
    this.#from = now;
    return seconds;
  }
}

import {
  type AlignmentProgress,
  type Answers,
  type LanguageModel,
  logProbs,
  scoreAnswers,
  shift,
} from "@kb/rl";
import { type Arm, sharedOptions } from "./arms.js";
import { BEST } from "./melody.js";
import { type Foundations, mean, sampleNames } from "./pipeline.js";
import { judge, namesOf } from "./task.js";

/** What is to be reached: four fifths of the best. */
export const GOAL: number = 0.8 * BEST;

/** What 1024 fresh names of a policy are like, on average. */
export interface Look {
  readonly trueReward: number;
  /** The reward model's. */
  readonly score: number;
  /** From the fine-tuned model. */
  readonly kl: number;
  readonly perplexity: number;
  readonly length: number;
  /** How many different ones there are, as a share. */
  readonly different: number;
}

/** How an arm went with one seed. */
export interface Run extends Look {
  readonly seed: number;
  /** The update whose rollout first reached the goal; null if none did. */
  readonly reached: number | null;
  /** Of the processor, an update. */
  readonly milliseconds: number;
  readonly bytes: number;
  /** [update, score, true reward, KL, perplexity, length], of rollouts. */
  readonly curve: readonly (readonly number[])[];
}

const LOOKS: number = 20;

/** Trains an arm to its end. */
export function measure(arm: Arm, foundations: Foundations, seed: number): Run {
  const options = sharedOptions(foundations, seed, arm.iterations);
  const training = arm.train(options, foundations);
  const curve: number[][] = [];
  let reached: number | null = null;
  let spent = 0;
  let updates = 0;
  let from = process.cpuUsage();
  for (const progress of training) {
    spent += process.cpuUsage(from).user;
    updates = progress.iterations;
    if ("answers" in progress) {
      const { score, kl, perplexity, length, answers } = progress as AlignmentProgress;
      const trueReward = mean(judge(answers));
      if (reached === null && trueReward >= GOAL) reached = updates;
      const row = [updates, score, trueReward, kl, perplexity, length];
      if (updates % Math.max(1, Math.floor(arm.iterations / LOOKS)) === 0) curve.push(row.map(rounded));
    }
    from = process.cpuUsage();
  }
  const run = {
    seed,
    ...look(options.policy, foundations),
    reached,
    milliseconds: rounded(spent / 1000 / updates),
    bytes: training.memory.total,
    curve,
  };
  training.free();
  options.policy.free();
  return run;
}

/** What fresh names of a policy are like. */
export function look(policy: LanguageModel, { rewardModel, policy: reference }: Foundations): Look {
  const answers = sampleNames(policy, 1024, 3);
  const names = namesOf(answers);
  const [own, before] = [policy, reference].map((model) => logProbsOf(model, answers));
  const tokens = answers.mask.reduce((sum, flag) => sum + flag, 0);
  return {
    trueReward: rounded(mean(judge(answers))),
    score: rounded(mean(scoreAnswers(rewardModel, answers))),
    kl: rounded((own! - before!) / answers.batch),
    perplexity: rounded(Math.exp(-own! / tokens)),
    length: rounded(tokens / answers.batch),
    different: rounded(new Set(names).size / names.length),
  };
}

/** Σ log π over the letters of all answers. */
function logProbsOf(model: LanguageModel, answers: Answers): number {
  const { tokens, lengths, batch, time } = answers;
  const { actions, mask } = shift(answers);
  const logits = model.forward(tokens, { batch, time, lengths, keep: false });
  const each = logProbs(logits, actions, { rows: batch * time, classes: model.vocabulary, mask });
  return each.logProbs.reduce((sum, value) => sum + value, 0);
}

function rounded(value: number): number {
  return Number(value.toFixed(3));
}

import { type Answers, type LanguageModel, logProbs, scoreAnswers, shift } from "@kb/rl";
import { BEST } from "./melody.js";
import { type Foundations, mean, sampleNames } from "./pipeline.js";
import { judge, namesOf } from "./task.js";

/** What is to be reached: four fifths of the best. */
export const GOAL: number = 0.8 * BEST;

/** What fresh names of a policy are like, on average. */
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

/** What `count` fresh names of a policy are like. */
export function look(
  policy: LanguageModel,
  { rewardModel, policy: reference }: Pick<Foundations, "rewardModel" | "policy">,
  count = 1024,
): Look {
  const answers = sampleNames(policy, count, 3);
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

export function rounded(value: number): number {
  return Number(value.toFixed(3));
}

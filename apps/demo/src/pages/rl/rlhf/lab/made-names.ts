import { type LanguageModel, scoreAnswers } from "@kb/rl";
import { END, encode, namesOf } from "@kb/rl-bench/rlhf";
import { BEGINNINGS } from "./beginnings.js";
import type { MadeName } from "./messages.js";

const SEED = 11;

/** What a model makes of the beginnings, always by the same dice. */
export function makeNames(policy: LanguageModel, rewardModel?: LanguageModel): MadeName[] {
  const answers = {
    ...policy.generate({
      prompts: BEGINNINGS.map((letters) => [END, ...encode(letters)]),
      stop: END,
      seed: SEED,
    }),
    promptIndices: Int32Array.from(BEGINNINGS, (_, i) => i),
  };
  const scores = rewardModel && scoreAnswers(rewardModel, answers);
  return namesOf(answers).map((name, i) => ({
    name,
    isFinished: answers.stopped[i] === 1,
    score: scores?.[i],
  }));
}

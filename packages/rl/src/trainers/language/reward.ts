import { checkFunction, describe } from "@kb/checks";
import type { LanguageModel } from "../../nn/language-model.js";
import type { Answers } from "./answers.js";
import { checkLanguageModel } from "./check-language-model.js";
import { viewValues } from "./model-pass.js";
import { aligned, lastPositions, type TokenBatch } from "./token-batch.js";

/**
 * What answers are worth: a reward model, whose value head is read at their last token, or a rule that gives one number an answer,
 * NaN where it cannot tell.
 */
export type Reward = LanguageModel | ((answers: Answers) => ArrayLike<number>);

/** What the steps of answers are worth, both `[batch, time]`. */
export interface StepRewards {
  /** At each step's last token; read nowhere else. */
  readonly stepRewards: Float32Array;
  /** 1 at the last token of each step. */
  readonly stepEnds: Uint8Array;
}

/** Throws a TypeError unless `reward` is one. */
export function checkReward(reward: unknown, name = "reward"): asserts reward is Reward {
  if (typeof reward === "function") return;
  if (typeof reward !== "object" || reward === null) {
    throw new TypeError(`${name} must be a language model or a function, got ${describe(reward)}`);
  }
  checkLanguageModel(reward, name, { values: true });
}

/**
 * What each answer is worth, `[batch]`.
 *
 * Throws a TypeError for a reward of the wrong kind, a RangeError where a rule does not give one number an answer.
 *
 * @example
 * ```ts
 * const rule = ({ lengths }) => lengths;
 * scoreAnswers(rule, tokenBatch([{ prompt: [0], answer: [1, 2] }])); // Float32Array [3]
 * ```
 */
export function scoreAnswers(reward: Reward, answers: TokenBatch): Float32Array {
  checkReward(reward);
  if (typeof reward === "function") {
    const scores = reward(answers as Answers);
    if (scores?.length !== answers.batch) {
      throw new RangeError(`reward must give ${answers.batch} numbers, got ${scores?.length}`);
    }
    return Float32Array.from(scores);
  }
  const values = viewValues(reward, aligned(answers));
  return Float32Array.from(lastPositions(answers), (at) => values[at]!);
}

/**
 * A reward of steps from a process reward model, whose value head is read at each token that ends a step, and at the last.
 *
 * Throws a TypeError for arguments of the wrong kind.
 *
 * @example
 * ```ts
 * using model = charTransformer({ vocabulary: 3, context: 4, layers: 1, heads: 1, width: 8, valueHead: true });
 * const rewards = processReward(model, (token) => token === 2);
 * rewards(tokenBatch([{ prompt: [0], answer: [2, 1, 1] }])).stepEnds; // Uint8Array [0, 1, 0, 1]
 * ```
 */
export function processReward(
  model: LanguageModel,
  endsStep: (token: number) => boolean,
): (answers: TokenBatch) => StepRewards {
  checkLanguageModel(model, "model", { values: true });
  checkFunction(endsStep, "endsStep");
  return (answers) => {
    const stepRewards = viewValues(model, aligned(answers));
    const stepEnds = answers.mask.map((counts, at) =>
      counts === 1 && endsStep(answers.tokens[at]!) ? 1 : 0,
    );
    lastPositions(answers).forEach((at) => {
      stepEnds[at] = answers.mask[at]!;
    });
    return { stepRewards, stepEnds };
  };
}

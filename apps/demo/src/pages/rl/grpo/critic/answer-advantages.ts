import { groupAdvantages, tokenGae } from "@kb/rl";
import type { ValuedAnswer } from "./messages.js";

/** GAE of each letter: the reward comes with the last one, and there is no discount. */
export function gaeOf({ reward, values }: ValuedAnswer, lambda: number): readonly number[] {
  const rewards = new Float64Array(values.length);
  rewards[values.length - 1] = reward;
  const { advantages } = tokenGae({
    rewards,
    values: Float64Array.from(values),
    batch: 1,
    time: values.length,
    gamma: 1,
    lambda,
  });
  return [...advantages];
}

/** GRPO's advantages of the same answers. */
export function againstGroup(answers: readonly ValuedAnswer[]): readonly number[] {
  const rewards = Float64Array.from(answers, ({ reward }) => reward);
  return [...groupAdvantages(rewards, { groupSize: answers.length }).advantages];
}

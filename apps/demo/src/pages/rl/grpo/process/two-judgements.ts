import { groupAdvantages, processAdvantages } from "@kb/rl";
import type { GroupAnswer } from "../group/messages.js";

/** An answer's advantages, one a token. */
export interface Judgements {
  readonly outcome: readonly number[];
  readonly process: readonly number[];
}

/** A group's advantages by outcome and by process. */
export function judgeTwice(answers: readonly GroupAnswer[]): readonly Judgements[] {
  const batch = answers.length;
  const time = Math.max(...answers.map(({ rewards }) => rewards.length));
  const stepRewards = new Float64Array(batch * time);
  const stepEnds = new Uint8Array(batch * time);
  const mask = new Uint8Array(batch * time);
  answers.forEach(({ rewards, ends }, row) => {
    stepRewards.set(rewards, row * time);
    stepEnds.set(ends.map(Number), row * time);
    mask.fill(1, row * time, row * time + rewards.length);
  });
  const process = processAdvantages({
    stepRewards,
    stepEnds,
    mask,
    batch,
    time,
    groupSize: batch,
  }).advantages;
  const rewards = Float64Array.from(answers, ({ reward }) => reward);
  const outcome = groupAdvantages(rewards, { groupSize: batch }).advantages;
  return answers.map(({ rewards: tokens }, row) => ({
    outcome: tokens.map(() => outcome[row]!),
    process: tokens.map((_, at) => process[row * time + at]!),
  }));
}

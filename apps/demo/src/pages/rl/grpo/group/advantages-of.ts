import {
  groupAdvantages,
  klShapedRewards,
  overlongPenalty,
  processAdvantages,
  reinforcePlusPlusAdvantages,
} from "@kb/rl";
import { type GroupSetting, isKlInReward, type Norm } from "./settings.js";

/** A group of answers with what two models say of their tokens; all but the rewards `[batch, time]`, aligned to the actions. */
export interface JudgedGroup {
  /** `[batch]`. */
  readonly rewards: Float32Array;
  readonly stepRewards: Float32Array;
  readonly stepEnds: Uint8Array;
  readonly logProbs: Float32Array;
  readonly refLogProbs: Float32Array;
  readonly mask: Uint8Array;
  readonly batch: number;
  readonly time: number;
}

const KINDS = { std: "grpo", mean: "drGrpo", others: "rloo" } as const satisfies Record<Norm, string>;
/** As the recorded runs punish length: over four tokens up to thirteen. */
const OVERLONG = { maxLength: 13, cacheLength: 4 };

/** By how much each answer is better than its group, `[batch]`; where tokens differ, `[batch, time]`. */
export function advantagesOf(group: JudgedGroup, setting: GroupSetting): Float32Array {
  const { mask, batch, time } = group;
  const { method, norm, supervision, beta } = setting;
  if (method === "reinforcePlusPlus") {
    const rewards = klShapedRewards<Float32Array>({ ...group, scores: group.rewards, beta });
    return reinforcePlusPlusAdvantages<Float32Array>({ rewards, mask, batch, time }).advantages;
  }
  if (isProcess(setting)) return processAdvantages({ ...group, groupSize: batch }).advantages;
  if (supervision === "process") throw new RangeError(`${method} has no process supervision`);
  let rewards = group.rewards;
  if (method === "dapo") {
    const penalties = overlongPenalty(Float32Array.from(sums(mask, group)), OVERLONG);
    rewards = rewards.map((reward, row) => reward + penalties[row]!);
  }
  if (isKlInReward(setting)) {
    const own = sums(group.logProbs, group);
    const reference = sums(group.refLogProbs, group);
    rewards = rewards.map((reward, row) => reward - beta * (own[row]! - reference[row]!));
  }
  return groupAdvantages(rewards, { groupSize: batch, kind: KINDS[norm] }).advantages;
}

/** Only GRPO itself is published with process supervision. */
export function isProcess({ method, supervision }: Pick<GroupSetting, "method" | "supervision">): boolean {
  return method === "grpo" && supervision === "process";
}

function sums(values: ArrayLike<number>, { batch, time }: JudgedGroup): Float64Array {
  return Float64Array.from({ length: batch }, (_, row) => {
    let sum = 0;
    for (let at = row * time; at < (row + 1) * time; at++) sum += values[at]!;
    return sum;
  });
}

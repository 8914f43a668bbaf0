import { checkFunction } from "@kb/checks";
import { checkFiniteList } from "../arguments.js";
import type { Moments } from "./moments.js";

/**
 * The advantages of the answers to one prompt, given their rewards, and their lengths where those are known. It is asked of groups
 * whose rewards differ, and only of answers that were scored.
 */
export type GroupAdvantageRule = (rewards: Float64Array, lengths: Float64Array) => ArrayLike<number>;

/** What was registered, by name. */
export const ownGroupAdvantages: Map<string, GroupAdvantageRule> = /* @__PURE__ */ new Map();

/**
 * Lets {@link groupAdvantages}, and with it `grpo`, know an estimator of your own as the `kind` of this `name`; an own one of that
 * name is replaced. Throws a TypeError unless name is a text and `rule` a function.
 *
 * @example
 * ```ts
 * // By how much an answer is better than the worst of its group.
 * registerGroupAdvantage("overWorst", (rewards) => rewards.map((reward) => reward - Math.min(...rewards)));
 * const { advantages } = groupAdvantages(Float32Array.of(1, 0.5, 0.25, 0.25), { groupSize: 2, kind: "overWorst" });
 * advantages; // Float32Array [0.5, 0, 0, 0]
 * ```
 */
export function registerGroupAdvantage(name: string, rule: GroupAdvantageRule): void {
  if (typeof name !== "string") throw new TypeError(`name must be a string, got ${typeof name}`);
  checkFunction(rule, "rule");
  ownGroupAdvantages.set(name, rule);
}

/** What a rule answers of each group; 0 for answers that were not scored, and where all rewards of a group are one number. */
export function advantagesByRule(
  rule: GroupAdvantageRule,
  groups: readonly Float64Array[],
  moments: readonly Moments[],
  lengths: ArrayLike<number>,
): Float64Array {
  const groupSize = groups[0]?.length ?? 0;
  const advantages = new Float64Array(groups.length * groupSize);
  groups.forEach((rewards, g) => {
    if (moments[g]!.constant) return;
    const scored = [...rewards.keys()].filter((i) => !Number.isNaN(rewards[i]));
    const lengthsOfScored = lengths.length > 0 ? scored.map((i) => lengths[g * groupSize + i]!) : [];
    const answer = rule(
      Float64Array.from(scored, (i) => rewards[i]!),
      Float64Array.from(lengthsOfScored),
    );
    checkFiniteList(answer, "the advantages of a group", scored.length, "one a reward");
    scored.forEach((i, at) => {
      advantages[g * groupSize + i] = answer[at]!;
    });
  });
  return advantages;
}

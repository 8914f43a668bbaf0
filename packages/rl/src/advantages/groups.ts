import { checkInteger } from "@kb/checks";
import { type Floats, type FloatsOf, floatsLike } from "../arguments.js";
import { type Moments, momentsOf } from "./moments.js";

/** What group-relative estimators answer. */
export interface GroupAdvantages<F extends Floats = Floats> {
  readonly advantages: FloatsOf<F>;
  /** `[groups]`: 0 where all rewards are one number, so that the group teaches nothing (DAPO samples such groups anew). */
  readonly keep: Uint8Array;
  /** `[groups]`: mean reward. */
  readonly means: FloatsOf<F>;
  /** `[groups]`: standard deviation of the rewards. */
  readonly stds: FloatsOf<F>;
}

/** Throws unless `count` answers fall in whole groups; returns how many groups. */
export function checkGroups(count: number, groupSize: unknown, name: string): number {
  checkInteger(groupSize, "groupSize", 1);
  if (count % groupSize !== 0) {
    throw new RangeError(`groupSize must divide ${name}, which is ${count}, got ${groupSize}`);
  }
  return count / groupSize;
}

/** The moments of each group's rewards, with room for the advantages. */
export function describeGroups<F extends Floats>(
  model: F,
  groups: readonly ArrayLike<number>[],
  ddof: number,
  advantages: FloatsOf<F>,
): { moments: Moments[]; result: GroupAdvantages<F> } {
  checkInteger(ddof, "ddof");
  const moments = groups.map((rewards) => momentsOf(rewards, ddof));
  const means = floatsLike(model, groups.length);
  const stds = floatsLike(model, groups.length);
  means.set(moments.map(({ mean }) => mean));
  stds.set(moments.map(({ variance }) => Math.sqrt(variance)));
  const keep = Uint8Array.from(moments, ({ constant }) => (constant ? 0 : 1));
  return { moments, result: { advantages, keep, means, stds } };
}

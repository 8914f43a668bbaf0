import { checkChoice, checkFinite, checkObject } from "@kb/checks";
import { checkFiniteList, checkFloats, type Floats, type FloatsOf, outputLike } from "../arguments.js";
import { checkGroups, describeGroups, type GroupAdvantages } from "./groups.js";
import { type Moments, momentsOf } from "./moments.js";
import { advantagesByRule, ownGroupAdvantages } from "./own-group-advantages.js";
import { whitened } from "./whiten.js";

/** How an answer's reward is set against those of its group: see {@link groupAdvantages}. */
export type GroupAdvantageKind =
  | "grpo"
  | "drGrpo"
  | "rloo"
  | "batchStd"
  | "opo"
  | "reinforcePlusPlusBaseline";

const KINDS: readonly GroupAdvantageKind[] = [
  "grpo",
  "drGrpo",
  "rloo",
  "batchStd",
  "opo",
  "reinforcePlusPlusBaseline",
];

/** What {@link groupAdvantages} needs besides the rewards. */
export interface GroupAdvantageOptions<F extends Floats = Floats> {
  /** Answers to one prompt, which follow each other; divides the number of rewards. */
  readonly groupSize: number;
  /** Default `"grpo"`; or the name of one that `registerGroupAdvantage` was told. */
  readonly kind?: GroupAdvantageKind | (string & {}) | undefined;
  /** A standard deviation's divisor is max(n − ddof, 1); default 1, as in TRL and verl. */
  readonly ddof?: number | undefined;
  /** Added to the standard deviation; default 1e-4, as in TRL. */
  readonly eps?: number | undefined;
  /** Tokens of each answer, which `"opo"` weighs by, and rules of your own may. */
  readonly lengths?: ArrayLike<number> | undefined;
  /** Where the advantages go; may be `rewards`. */
  readonly out?: FloatsOf<F> | undefined;
}

/**
 * Advantages of answers relative to the other answers to their prompt, one a reward r, with μ and σ of its group:
 *
 * - `"grpo"`: (r − μ) / (σ + eps) (DeepSeekMath, 2024);
 * - `"drGrpo"`: r − μ (Liu et al., 2025);
 * - `"rloo"`: r less the mean of the others (Ahmadian et al., 2024); alone in its group, r;
 * - `"batchStd"`: (r − μ) / (σ of the batch + eps) (TRL's `scale_rewards="batch"`);
 * - `"opo"`: r less the mean weighted by length (Hao et al., 2025);
 * - `"reinforcePlusPlusBaseline"`: r − μ, whitened over the batch (Hu et al., 2025).
 *
 * A group whose rewards are one number gets exactly 0 and `keep` 0. A reward of NaN could not be scored: it is left out of
 * all statistics and its advantage is 0. Throws a TypeError or RangeError for arguments of the wrong kind, length or range. O(n).
 *
 * @example
 * ```ts
 * const { advantages, keep, means } = groupAdvantages(Float32Array.of(1, 0, 0.1, 0.1), { groupSize: 2, kind: "drGrpo" });
 * advantages; // Float32Array [0.5, -0.5, 0, 0]
 * keep; // Uint8Array [1, 0]
 * means[0]; // 0.5
 * ```
 */
export function groupAdvantages<F extends Floats>(
  rewards: F,
  options: GroupAdvantageOptions<F>,
): GroupAdvantages<F> {
  checkFloats(rewards, "rewards");
  checkObject(options, "options");
  const { groupSize, kind = "grpo", ddof = 1, eps = 1e-4 } = options;
  const count = checkGroups(rewards.length, groupSize, "the number of rewards");
  checkChoice(kind, "kind", [...KINDS, ...ownGroupAdvantages.keys()]);
  checkFinite(eps, "eps", 0);
  const { lengths = [] } = options;
  const rule = ownGroupAdvantages.get(kind);
  if (kind === "opo" || (rule && options.lengths !== undefined)) {
    checkFiniteList(options.lengths, "lengths", rewards.length, "one a reward", 0);
  }
  const read = Float64Array.from(rewards);
  const advantages = outputLike(rewards, options.out, rewards.length);
  const groups = Array.from({ length: count }, (_, g) => read.subarray(g * groupSize, (g + 1) * groupSize));
  const { moments, result } = describeGroups(rewards, groups, ddof, advantages);

  if (rule) {
    advantages.set(advantagesByRule(rule, groups, moments, lengths));
    return result;
  }
  const batchStd = kind === "batchStd" ? Math.sqrt(momentsOf(read, ddof).variance) : 0;
  const relative = read.map((reward, i) => {
    const g = Math.floor(i / groupSize);
    if (Number.isNaN(reward)) return 0;
    const { mean, variance, count: scored, constant } = moments[g]!;
    if (kind === "rloo" && scored === 1) return reward;
    if (constant) return 0;
    switch (kind) {
      case "grpo":
        return (reward - mean) / (Math.sqrt(variance) + eps);
      case "batchStd":
        return (reward - mean) / (batchStd + eps);
      case "rloo":
        return (reward - mean) * (scored / (scored - 1));
      case "opo":
        return reward - weightedMean(groups[g]!, lengths, g * groupSize);
      default:
        return reward - mean;
    }
  });
  advantages.set(kind === "reinforcePlusPlusBaseline" ? whitenedScored(relative, read, moments) : relative);
  return result;
}

function weightedMean(rewards: Float64Array, lengths: ArrayLike<number>, start: number): number {
  let sum = 0;
  let total = 0;
  rewards.forEach((reward, i) => {
    if (Number.isNaN(reward)) return;
    sum += lengths[start + i]! * reward;
    total += lengths[start + i]!;
  });
  return total === 0 ? 0 : sum / total;
}

/** Whitens over the answers that were scored. */
function whitenedScored(
  relative: Float64Array,
  rewards: Float64Array,
  moments: readonly Moments[],
): Float64Array {
  if (moments.every(({ constant }) => constant)) return relative;
  const scored = whitened(
    relative.filter((_, i) => !Number.isNaN(rewards[i])),
    { ddof: 1 },
  );
  let next = 0;
  return relative.map((_, i) => (Number.isNaN(rewards[i]) ? 0 : scored[next++]!));
}

import { checkFinite, checkObject } from "@kb/checks";
import { checkFlags, type Floats, type FloatsOf, outputLike } from "../arguments.js";
import { type TokenShape, ValidTokens } from "../tokens/valid-tokens.js";
import { checkGroups, describeGroups, type GroupAdvantages } from "./groups.js";

/** What {@link processAdvantages} takes. */
export interface ProcessAdvantagesInput<F extends Floats = Floats> extends TokenShape {
  /** `[batch, time]`: what each step of an answer is worth, at the step's last token; read nowhere else. */
  readonly stepRewards: F;
  /** `[batch, time]`: 1 at the last token of each step. */
  readonly stepEnds: Uint8Array;
  /** Answers to one prompt, which follow each other; divides `batch`. */
  readonly groupSize: number;
  /** The standard deviation's divisor is max(n − ddof, 1); default 1. */
  readonly ddof?: number | undefined;
  /** Added to the standard deviation; default 1e-4. */
  readonly eps?: number | undefined;
  /** Where the advantages go; may be `stepRewards`. */
  readonly out?: FloatsOf<F> | undefined;
}

/**
 * GRPO's advantages with process supervision, `[batch, time]`: step rewards are normalised over all steps of the group's
 * answers, and a token's advantage is the sum of those of the steps that end at it or later. Where the mask is 0, it is 0. A
 * step reward of NaN could not be scored and counts 0.
 *
 * Throws a TypeError or RangeError for arguments of the wrong kind, length or range. O(batch × time).
 * Source: Shao et al., “DeepSeekMath” (2024), section 4.1.3.
 *
 * @example
 * ```ts
 * processAdvantages({
 *   stepRewards: Float32Array.of(0, 1, 0, 1, 0, -2),
 *   stepEnds: Uint8Array.of(0, 1, 0, 1, 0, 1),
 *   mask: Uint8Array.of(1, 1, 1, 1, 1, 1),
 *   batch: 2,
 *   time: 3,
 *   groupSize: 2,
 *   ddof: 3,
 *   eps: 0,
 * }).means; // Float32Array [0]
 * ```
 */
export function processAdvantages<F extends Floats>(input: ProcessAdvantagesInput<F>): GroupAdvantages<F> {
  checkObject(input, "input");
  const { stepRewards, stepEnds, groupSize, ddof = 1, eps = 1e-4 } = input;
  const tokens = new ValidTokens(input);
  const { count, batch, time, rows, positions } = tokens;
  checkFlags(stepEnds, "stepEnds", batch * time, "batch × time");
  checkFinite(eps, "eps", 0);
  const groupCount = checkGroups(batch, groupSize, "batch");
  const steps = new ValidTokens({ batch, time, mask: both(stepEnds, input.mask) });
  const rewards = steps.gather(stepRewards, "stepRewards");

  const pools: number[][] = Array.from({ length: groupCount }, () => []);
  rewards.forEach((reward, i) => {
    pools[Math.floor(steps.rows[i]! / groupSize)]!.push(reward);
  });
  const advantages = outputLike(stepRewards, input.out, batch * time);
  const { moments, result } = describeGroups(stepRewards, pools, ddof, advantages);

  const sums = new Float64Array(count);
  let step = steps.count - 1;
  let sum = 0;
  for (let i = count - 1; i >= 0; i--) {
    if (rows[i] !== rows[i + 1]) sum = 0;
    if (step >= 0 && steps.positions[step] === positions[i]) {
      const { mean, variance, constant } = moments[Math.floor(rows[i]! / groupSize)]!;
      const reward = rewards[step--]!;
      if (!constant && !Number.isNaN(reward)) sum += (reward - mean) / (Math.sqrt(variance) + eps);
    }
    sums[i] = sum;
  }
  tokens.scatter(sums, advantages);
  return result;
}

function both(one: Uint8Array, other: Uint8Array | undefined): Uint8Array {
  return other === undefined ? one : one.map((flag, i) => (flag !== 0 && other[i] !== 0 ? 1 : 0));
}

import { describe } from "@kb/checks";

/** Gives numbers in [0, 1), as Math.random does. */
export type Random = () => number;

/** One of the integers from 0 to below `bound`, each equally likely. */
export function drawBelow(bound: number, random: Random): number {
  const number = random();
  if (typeof number === "number" && number >= 0 && number < 1) return Math.floor(number * bound);
  throw new RangeError(`random() must be a number ≥ 0 and < 1, got ${describe(number)}`);
}

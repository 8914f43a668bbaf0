import { describe } from "./arguments.js";

/** Gives numbers in [0, 1), as Math.random does. */
export type Random = () => number;

/** Throws a TypeError unless `random` is a function. */
export function checkRandom(random: unknown): asserts random is Random {
  if (typeof random !== "function") throw new TypeError(`random must be a function, got ${describe(random)}`);
}

/** One of the integers from 0 to below `bound`, each equally likely. */
export function drawBelow(bound: number, random: Random): number {
  const number = random();
  if (typeof number === "number" && number >= 0 && number < 1) return Math.floor(number * bound);
  throw new RangeError(`random() must be a number ≥ 0 and < 1, got ${describe(number)}`);
}

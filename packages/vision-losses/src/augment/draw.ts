import { checkFunction, checkNumber } from "@kb/checks";

/** A source of chance: numbers in [0, 1). */
export type Random = () => number;

/** `random`, with every number it gives checked. */
export function checkedRandom(random: Random): Random {
  checkFunction(random, "random");
  return () => {
    const u: unknown = random();
    checkNumber(u, "what random returns");
    if (u >= 0 && u < 1) return u;
    throw new RangeError(`what random returns must be a number in [0, 1), got ${u}`);
  };
}

/** 32 random bits. */
export function drawWord(draw: Random): number {
  return Math.floor(draw() * 2 ** 32);
}

/** An integer from 0 to `most`. */
export function drawInteger(draw: Random, most: number): number {
  return Math.floor(draw() * (most + 1));
}

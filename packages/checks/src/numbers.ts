import { describe } from "./describe.js";

/** Throws a TypeError unless `value` is a number; NaN is one. */
export function checkNumber(value: unknown, name: string): asserts value is number {
  if (typeof value !== "number") throw new TypeError(`${name} must be a number, got ${describe(value)}`);
}

/** Throws unless `value` is a finite number from `least` to `most`. */
export function checkFinite(
  value: unknown,
  name: string,
  least: number = Number.NEGATIVE_INFINITY,
  most: number = Number.POSITIVE_INFINITY,
): asserts value is number {
  checkNumber(value, name);
  if (Number.isFinite(value) && value >= least && value <= most) return;
  throw new RangeError(`${name} must be a finite number${range(least, most)}, got ${value}`);
}

/** Throws unless `value` is a finite number > 0. */
export function checkPositive(value: unknown, name: string): asserts value is number {
  checkNumber(value, name);
  if (value > 0 && value < Number.POSITIVE_INFINITY) return;
  throw new RangeError(`${name} must be a finite number > 0, got ${value}`);
}

/** Throws unless `value` is an integer from `least` to `most`. */
export function checkInteger(
  value: unknown,
  name: string,
  least = 0,
  most: number = Number.MAX_SAFE_INTEGER,
): asserts value is number {
  checkNumber(value, name);
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new RangeError(`${name} must be an integer${range(least, most)}, got ${value}`);
}

function range(least: number, most: number): string {
  if (most < Number.MAX_SAFE_INTEGER) return ` from ${least} to ${most}`;
  return least === Number.NEGATIVE_INFINITY ? "" : ` ≥ ${least}`;
}

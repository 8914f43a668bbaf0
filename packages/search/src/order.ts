import { describe } from "@kb/checks";

/**
 * Negative, zero or positive as `a` comes before, with or after `b`: numbers and bigints by their exact real values with
 * NaN last and -0 equal to 0, strings by code units, dates by time. Throws a TypeError for what has no such order.
 */
export function compareValues(a: unknown, b: unknown): number {
  if (!haveOrder(a, b)) {
    throw new TypeError(
      `elements and x must be numbers or bigints, or all strings, or all dates, got ${describe(a)} and ${describe(b)}`,
    );
  }
  if ((a as number) < (b as number)) return -1;
  if ((a as number) > (b as number)) return 1;
  return Number(isNaNValue(a)) - Number(isNaNValue(b));
}

/** Throws a TypeError unless {@link compareValues} knows values like `x`. */
export function checkComparable(x: unknown, name: string): void {
  if (!haveOrder(x, x)) {
    throw new TypeError(`${name} must be a number, a bigint, a string or a date, got ${describe(x)}`);
  }
}

function haveOrder(a: unknown, b: unknown): boolean {
  if (isNumeric(a)) return isNumeric(b);
  return typeof a === "string" ? typeof b === "string" : a instanceof Date && b instanceof Date;
}

/** Whether `value` is a number or a bigint. */
export function isNumeric(value: unknown): value is number | bigint {
  return typeof value === "number" || typeof value === "bigint";
}

function isNaNValue(value: unknown): boolean {
  return Number.isNaN(value instanceof Date ? value.getTime() : value);
}

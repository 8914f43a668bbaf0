import { checkAttached, checkNumber, describe } from "@kb/checks";

/** The typed arrays that hold numbers or bigints. */
export type TypedArray =
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array
  | BigInt64Array
  | BigUint64Array;

/** Throws a TypeError unless `value` is a string, a typed array over a live buffer or another array-like. */
export function checkSequence(value: unknown, name: string): asserts value is ArrayLike<unknown> {
  if (typeof value === "string") return;
  if (typeof value !== "object" || value === null || !isLength((value as { length?: unknown }).length)) {
    throw new TypeError(
      `${name} must be an array, a typed array or another array-like, got ${describe(value)}`,
    );
  }
  checkAttached(value, name);
}

/** Throws unless lo ≤ hi are numbers other than NaN. */
export function checkInterval(lo: unknown, hi: unknown): void {
  checkComparableNumber(lo, "lo");
  checkComparableNumber(hi, "hi");
  if (lo > hi) throw new RangeError(`lo must be ≤ hi, got lo ${lo} and hi ${hi}`);
}

function checkComparableNumber(value: unknown, name: string): asserts value is number {
  checkNumber(value, name);
  if (Number.isNaN(value)) throw new RangeError(`${name} must be a number, got NaN`);
}

function isLength(value: unknown): boolean {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

import { checkAttached, describe } from "@kb/checks";
import type { TypedArray } from "../arguments.js";
import { isNumeric } from "../order.js";

/** Sorted numbers or bigints that many queries are put to. */
export type Keys = TypedArray | readonly number[] | readonly bigint[];

/** Many numbers or bigints, of the keys' type or of any other. */
export type Queries = TypedArray | readonly number[] | readonly bigint[];

/** Throws a TypeError unless `value` is a typed array of numbers or bigints over a live buffer. */
export function checkTypedArray(value: unknown, name: string): asserts value is TypedArray {
  if (!ArrayBuffer.isView(value) || value instanceof DataView) {
    throw new TypeError(`${name} must be a typed array, got ${describe(value)}`);
  }
  checkAttached(value, name);
}

/** Throws a TypeError unless `value` is a typed array, or an array of numbers and bigints. */
export function checkNumbers(value: unknown, name: string): asserts value is Queries {
  if (!Array.isArray(value)) {
    if (!ArrayBuffer.isView(value)) {
      throw new TypeError(`${name} must be a typed array or an array of numbers, got ${describe(value)}`);
    }
    checkTypedArray(value, name);
    return;
  }
  for (let i = 0; i < value.length; i++) {
    if (!isNumeric(value[i])) {
      throw new TypeError(`${name}[${i}] must be a number or a bigint, got ${describe(value[i])}`);
    }
  }
}

import { checkNumber, describe } from "@kb/checks";

/** A copy of `values`, finite numbers, at least `least` of them. */
export function numberList(values: unknown, name: string, least: number): Float64Array {
  if (typeof values !== "object" || values === null || typeof (values as unknown[]).length !== "number") {
    throw new TypeError(`${name} must be an array of numbers, got ${describe(values)}`);
  }
  const list = values as ArrayLike<unknown>;
  if (list.length < least) {
    throw new RangeError(`${name} must hold at least ${least} numbers, got ${list.length}`);
  }
  return Float64Array.from(list, (value, i) => {
    checkNumber(value, `${name}[${i}]`);
    if (!Number.isFinite(value)) throw new RangeError(`${name}[${i}] must be a finite number, got ${value}`);
    return value;
  });
}

/** As {@link numberList}, none negative. */
export function heightList(values: unknown, name: string, least: number): Float64Array {
  const list = numberList(values, name, least);
  const at = list.findIndex((value) => value < 0);
  if (at >= 0) throw new RangeError(`${name}[${at}] must be ≥ 0, got ${list[at]}`);
  return list;
}

/** As {@link numberList}, each more than the one before. */
export function ascendingList(values: unknown, name: string, least: number): Float64Array {
  const list = numberList(values, name, least);
  for (let i = 1; i < list.length; i++) {
    if (!(list[i]! > list[i - 1]!)) {
      throw new RangeError(`${name} must ascend, got ${list[i]} at index ${i} after ${list[i - 1]}`);
    }
  }
  if (!Number.isFinite(list[list.length - 1]! - list[0]!)) {
    throw new RangeError(`${name} must span a finite length, got ${list[0]} to ${list[list.length - 1]}`);
  }
  return list;
}

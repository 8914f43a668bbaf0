import { describe } from "@kb/checks";
import { checkNumbers, type Keys, type Queries } from "./batch/keys.js";
import { searchSorted } from "./batch/search-sorted.js";
import { upperBound } from "./bounds.js";

/**
 * The value at `x` of the function that goes straight from (xs[i], ys[i]) to the next: numpy's `interp`.
 *
 * Before the first place it is the first value, behind the last one the last; where two places are equal, the function jumps,
 * and the later value counts. NaN gives NaN. Many `x` at once give a Float64Array. O(log n) for each `x` where `xs` and `ys` are typed arrays; plain ones are checked first, O(n). Throws a TypeError
 * for other kinds, a RangeError if there are no places or not as many values. Places that do not ascend are not noticed.
 *
 * @example
 * interpolate(2.5, [1, 2, 3], [10, 20, 40]); // 30
 * interpolate([0, 1.5, 9], [1, 2, 3], [10, 20, 40]); // Float64Array [10, 15, 40]
 */
export function interpolate(x: number, xs: ArrayLike<number>, ys: ArrayLike<number>): number;
export function interpolate(x: ArrayLike<number>, xs: ArrayLike<number>, ys: ArrayLike<number>): Float64Array;
export function interpolate(
  x: number | ArrayLike<number>,
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
): number | Float64Array {
  checkPlaces(xs, "xs");
  checkPlaces(ys, "ys");
  if (xs.length === 0) throw new RangeError("xs must hold at least one place, got none");
  if (xs.length !== ys.length) {
    throw new RangeError(`xs and ys must be equally long, got ${xs.length} and ${ys.length}`);
  }
  if (typeof x === "number") return valueAt(x, upperBound(xs, x), xs, ys);
  if (typeof x !== "object")
    throw new TypeError(`x must be a number or an array of numbers, got ${describe(x)}`);
  checkPlaces(x, "x");
  const bounds = searchSorted(xs as Keys, x as Queries, { side: "right" });
  return Float64Array.from(x, (place, i) => valueAt(place, bounds[i]!, xs, ys));
}

/** The value at `x`, which lies before place `bound` and not before the one in front of it. */
function valueAt(x: number, bound: number, xs: ArrayLike<number>, ys: ArrayLike<number>): number {
  if (Number.isNaN(x)) return x;
  if (bound === 0) return ys[0]!;
  const left = xs[bound - 1]!;
  const value = ys[bound - 1]!;
  if (bound === xs.length || x === left) return value;
  return value + ((x - left) / (xs[bound]! - left)) * (ys[bound]! - value);
}

function checkPlaces(value: unknown, name: string): void {
  checkNumbers(value, name);
  const mixed = Array.isArray(value) ? value.length : Math.min(1, value.length);
  for (let i = 0; i < mixed; i++) {
    if (typeof value[i] === "bigint")
      throw new TypeError(`${name}[${i}] must be a number, got ${describe(value[i])}`);
  }
}

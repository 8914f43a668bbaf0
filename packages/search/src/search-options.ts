import { checkFunction, checkInteger, describe } from "@kb/checks";
import { checkSequence } from "./arguments.js";
import { checkComparable, compareValues } from "./order.js";

/** How a sorted array is searched. */
export interface SearchOptions<T, X, K = T> {
  /** The first index looked at, 0 by default. */
  lo?: number;
  /** The index behind the last one looked at, the length by default. */
  hi?: number;
  /** What an element is sorted by; called once for each element looked at. */
  by?: (element: T) => K;
  /**
   * Negative, zero or positive as the element (what `by` makes of it) comes before, with or after `x`. The element always
   * comes first, so the two may be of different kinds. By default {@link compareValues}: numbers and bigints by exact value,
   * strings by code units, dates by time.
   */
  compare?: (key: K, x: X) => number;
  /** Whether the array descends (exactly reversed, hence with NaN first); false by default. */
  descending?: boolean;
}

/** A checked question: where the search goes on, and how an element stands to `x`. */
export interface Search {
  readonly lo: number;
  readonly hi: number;
  /** Negative, zero or positive as the element at `index` comes before, with or after `x` in the array's own order. */
  readonly position: (index: number) => number;
}

/** Checks the arguments of a search. */
export function prepareSearch<T, X, K>(
  sorted: ArrayLike<T>,
  x: X,
  options: SearchOptions<T, X, K> = {},
): Search {
  checkSequence(sorted, "sorted");
  if (typeof options !== "object" || options === null) {
    throw new TypeError(`options must be an object, got ${describe(options)}`);
  }
  const { lo = 0, hi = sorted.length, by, compare, descending = false } = options;
  checkInteger(hi, "hi", 0, sorted.length);
  checkInteger(lo, "lo", 0, hi);
  if (by !== undefined) checkFunction(by, "by");
  if (compare === undefined) checkComparable(x, "x");
  else checkFunction(compare, "compare");
  const order = compare === undefined ? compareValues : checkedComparator(compare);
  const keyAt = (index: number) => (by === undefined ? sorted[index] : by(sorted[index]!)) as K;
  const position = descending
    ? (index: number) => -order(keyAt(index), x)
    : (index: number) => order(keyAt(index), x);
  return { lo, hi, position };
}

function checkedComparator<K, X>(compare: (key: K, x: X) => number): (key: K, x: X) => number {
  return (key, x) => {
    const order = compare(key, x);
    if (typeof order !== "number") {
      throw new TypeError(`compare must return a number, got ${describe(order)}`);
    }
    if (Number.isNaN(order)) throw new RangeError("compare must return a number, got NaN");
    return order;
  };
}

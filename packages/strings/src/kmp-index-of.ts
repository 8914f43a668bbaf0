import { checkFunction } from "@kb/checks";
import { failureTable } from "./failure-table.js";
import { checkTextAndPattern } from "./sequence.js";

/**
 * The index in `text` of the first occurrence of `pattern`, or -1: sequences of anything, by Knuth, Morris and Pratt.
 *
 * `equals` must be symmetric and transitive, or answers are undefined: a tolerance or a wildcard is neither. The
 * default is `===`, as in `Array.prototype.indexOf`, by which NaN is never found; pass `Object.is` to find it. The
 * empty pattern is found at 0. For strings and bytes, `indexOf` gives the same answer much faster.
 *
 * O(n + m) comparisons, and m + 1 integers of memory. Throws a TypeError if `text` or `pattern` is not a string or
 * array-like, if one is a string and the other bytes, or if `equals` is not a function.
 *
 * @example
 * kmpIndexOf(["to", "be", "or", "not", "to", "be"], ["not", "to"]); // 3
 * kmpIndexOf([1, Number.NaN], [Number.NaN], Object.is); // 1
 */
export function kmpIndexOf<T>(
  text: ArrayLike<T>,
  pattern: ArrayLike<T>,
  equals: (a: T, b: T) => boolean = (a, b) => a === b,
): number {
  checkTextAndPattern(text, pattern);
  checkFunction(equals, "equals");
  const { length: n } = text;
  const { length: m } = pattern;
  if (m > n) return -1;
  const next = failureTable(pattern, true, equals);
  let j = 0;
  for (let i = 0; i - j <= n - m; i++, j++) {
    if (j === m) return i - m;
    while (j >= 0 && !equals(text[i]!, pattern[j]!)) j = next[j]!;
  }
  return -1;
}

import { failureTable } from "./failure-table.js";
import { checkSequence } from "./sequence.js";

/** Which failure function is meant. */
export interface FailureFunctionOptions {
  /** Skip borders that are followed by the very unit that has just failed (*nextval* instead of *next*). */
  strong?: boolean;
}

/**
 * next[j] is where comparison goes on in the pattern after `pattern[j]` has failed: the length of the longest proper
 * border of `pattern[0..j)`, or -1 where the text must move on by a unit.
 *
 * The result has m + 1 entries. next[0] = -1; the last entry is the longest border of the whole pattern, where the
 * search goes on after an occurrence. With `strong`, entry j < m is the longest border k with
 * `pattern[k] !== pattern[j]`, or -1 if there is none; the last entry, which no unit follows, stays the same.
 *
 * `pattern` is a string (UTF-16 code units), bytes, or any array-like whose units compare with `===`. Θ(m) time.
 * Throws a TypeError for anything else.
 *
 * Source: Knuth, Morris and Pratt (1977); the weak form is Morris and Pratt's (1970).
 *
 * @example
 * failureFunction("abab"); // Int32Array [-1, 0, 0, 1, 2]
 * failureFunction("abab", { strong: true }); // Int32Array [-1, 0, -1, 0, 2]
 */
export function failureFunction(
  pattern: ArrayLike<unknown>,
  { strong = false }: FailureFunctionOptions = {},
): Int32Array<ArrayBuffer> {
  checkSequence(pattern, "pattern");
  return failureTable(pattern, strong);
}

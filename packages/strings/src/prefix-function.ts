import { checkSequence } from "./sequence.js";

/**
 * π[i] is the length of the longest proper prefix of `pattern[0..i]` (inclusive) that is also its suffix.
 *
 * `pattern` is a string (units are UTF-16 code units), bytes, or any array-like whose units compare with `===`.
 * The result has as many entries as the pattern. Θ(m) time. Throws a TypeError for anything else.
 *
 * Source: Knuth, Morris and Pratt, "Fast pattern matching in strings", SIAM J. Comput. 6 (1977).
 *
 * @example
 * prefixFunction("abacaba"); // Uint32Array [0, 0, 1, 0, 1, 2, 3]
 */
export function prefixFunction(pattern: ArrayLike<unknown>): Uint32Array<ArrayBuffer> {
  checkSequence(pattern, "pattern");
  const pi = new Uint32Array(pattern.length);
  for (let i = 1, k = 0; i < pattern.length; i++) {
    while (k > 0 && pattern[k] !== pattern[i]) k = pi[k - 1]!;
    if (pattern[k] === pattern[i]) k++;
    pi[i] = k;
  }
  return pi;
}

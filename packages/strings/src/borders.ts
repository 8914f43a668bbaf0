import { failureFunction } from "./failure-function.js";

/**
 * The lengths of all proper, non-empty borders of `pattern` (prefixes that are also suffixes), longest first.
 *
 * `pattern` is a string (UTF-16 code units), bytes, or any array-like whose units compare with `===`. Θ(m) time.
 * Throws a TypeError for anything else.
 *
 * @example
 * borders("abacaba"); // Uint32Array [3, 1]
 */
export function borders(pattern: ArrayLike<unknown>): Uint32Array<ArrayBuffer> {
  const next = failureFunction(pattern);
  const lengths: number[] = [];
  for (let k = next.at(-1)!; k > 0; k = next[k]!) lengths.push(k);
  return Uint32Array.from(lengths);
}

/**
 * The smallest p ≥ 1 such that `pattern[i] === pattern[i + p]` wherever both exist; 0 for the empty pattern.
 *
 * It is the pattern's length less its longest border, and how far a search may move after an occurrence. `pattern` is
 * a string (UTF-16 code units), bytes, or any array-like whose units compare with `===`. Θ(m) time. Throws a
 * TypeError for anything else.
 *
 * @example
 * period("abcabcab"); // 3
 */
export function period(pattern: ArrayLike<unknown>): number {
  const next = failureFunction(pattern);
  return pattern.length === 0 ? 0 : pattern.length - next[pattern.length]!;
}

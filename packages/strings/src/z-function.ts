import { checkSequence } from "./sequence.js";

/**
 * z[i] is the length of the longest common prefix of `pattern` and its suffix that starts at i.
 *
 * So z[0] is the pattern's length (some texts leave it undefined or 0). `pattern` is a string (UTF-16 code units),
 * bytes, or any array-like whose units compare with `===`. The result has as many entries as the pattern. Θ(m) time.
 * Throws a TypeError for anything else.
 *
 * Source: Main and Lorentz, "An O(n log n) algorithm for finding all repetitions in a string", J. Algorithms 5 (1984).
 *
 * @example
 * zFunction("aabaab"); // Uint32Array [6, 1, 0, 3, 1, 0]
 */
export function zFunction(pattern: ArrayLike<unknown>): Uint32Array<ArrayBuffer> {
  checkSequence(pattern, "pattern");
  const m = pattern.length;
  const z = new Uint32Array(m);
  if (m > 0) z[0] = m;
  // pattern[left..right) is the rightmost stretch known to equal a prefix of the pattern.
  for (let i = 1, left = 0, right = 0; i < m; i++) {
    let length = i < right ? Math.min(right - i, z[i - left]!) : 0;
    while (i + length < m && pattern[length] === pattern[i + length]) length++;
    if (i + length > right) {
      left = i;
      right = i + length;
    }
    z[i] = length;
  }
  return z;
}

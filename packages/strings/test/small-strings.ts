/** Every string over {a, b} of length 0 to `maxLength`. */
export function* smallStrings(maxLength: number): Iterable<string> {
  for (let length = 0; length <= maxLength; length++) {
    for (let bits = 0; bits < 2 ** length; bits++) {
      yield Array.from({ length }, (_, i) => ((bits >> i) & 1 ? "b" : "a")).join("");
    }
  }
}

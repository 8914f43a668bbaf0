/** The first match from `from` on, in bytes or in the same bytes as text: whichever the engine reads. */
export type NextMatch = (
  bytes: Uint8Array,
  text: string,
  from: number,
) => { index: number; length: number; needle: number } | undefined;

/** Looks for the pattern's byte that is rarest in the first piece, and compares the rest. */
export function byIndexOf(pattern: Uint8Array, needle: number): NextMatch {
  const { length } = pattern;
  let anchor: number | undefined;
  return (bytes, _text, from) => {
    anchor ??= rarest(pattern, bytes);
    const byte = pattern[anchor]!;
    for (let at = bytes.indexOf(byte, from + anchor); at >= 0; at = bytes.indexOf(byte, at + 1)) {
      const index = at - anchor;
      let j = 0;
      while (j < length && bytes[index + j] === pattern[j]) j++;
      if (j === length) return { index, length, needle };
    }
    return undefined;
  };
}

/** Of patterns that match at the same place, the first in the list wins. */
export function byRegExp(patterns: string[], needles: number[], caseInsensitive: boolean): NextMatch {
  const fold = (text: string): string =>
    caseInsensitive ? text.replace(/[A-Z]/g, (letter) => letter.toLowerCase()) : text;
  const needleOf = new Map(needles.map((needle) => [fold(patterns[needle]!), needle] as const).reverse());
  const sources = needles.map((needle) => regExpSource(patterns[needle]!, caseInsensitive));
  const regExp = new RegExp(sources.join("|"), "g");
  return (_bytes, text, from) => {
    regExp.lastIndex = from;
    const match = regExp.exec(text);
    if (match === null) return undefined;
    return { index: match.index, length: match[0].length, needle: needleOf.get(fold(match[0]))! };
  };
}

/** The flag `i` would also fold letters beyond ASCII. */
function regExpSource(pattern: string, caseInsensitive: boolean): string {
  return Array.from(pattern, (unit) => {
    if (!/[a-z]/i.test(unit)) return unit.replace(/[\\^$.*+?()[\]{}|/-]/, "\\$&");
    return caseInsensitive ? `[${unit.toUpperCase()}${unit.toLowerCase()}]` : unit;
  }).join("");
}

/** The index in the pattern of the byte that is least frequent in a sample of `bytes`. */
function rarest(pattern: Uint8Array, bytes: Uint8Array): number {
  const counts = new Uint32Array(256);
  for (const byte of bytes.subarray(0, 1 << 16)) counts[byte]! += 1;
  let best = 0;
  for (let j = 1; j < pattern.length; j++) {
    if (counts[pattern[j]!]! < counts[pattern[best]!]!) best = j;
  }
  return best;
}

import { END, encode, names } from "@kb/rl-bench/rlhf";

const SYMBOLS = 27;
const VOWELS = new Set(encode("aeiouy"));

/** log π_ref(next | letter): how often real names go on so, every pair of letters once more than it was counted. */
const logReference: Float64Array = (() => {
  const counts = new Float64Array(SYMBOLS * SYMBOLS).fill(1);
  for (const name of names) {
    const tokens = [END, ...encode(name), END];
    for (let at = 0; at + 1 < tokens.length; at++) counts[tokens[at]! * SYMBOLS + tokens[at + 1]!]! += 1;
  }
  return counts.map((count, i) => {
    const row = Math.floor(i / SYMBOLS) * SYMBOLS;
    const total = counts.subarray(row, row + SYMBOLS).reduce((sum, value) => sum + value, 0);
    return Math.log(count / total);
  });
})();

/** A policy that has moved: where a consonant came, vowels are e^pull times as likely, and so is a consonant behind a vowel. */
function logMoved(letter: number, pull: number): Float64Array {
  const row = logReference.subarray(letter * SYMBOLS, (letter + 1) * SYMBOLS);
  const moved = row.map((logChance, next) => {
    const isPulled = next !== END && letter !== END && VOWELS.has(letter) !== VOWELS.has(next);
    return logChance + (isPulled ? pull : 0);
  });
  const total = Math.log(moved.reduce((sum, value) => sum + Math.exp(value), 0));
  return moved.map((value) => value - total);
}

export interface TokenChance {
  readonly letter: string;
  readonly reference: number;
  readonly policy: number;
}

/** The log-probabilities of a name's letters and of its end, from `given` letters on. */
export function chances(name: string, given: number, pull: number): TokenChance[] {
  const tokens = [...encode(name), END];
  return tokens.slice(given).map((token, i) => {
    const before = tokens[given + i - 1] ?? END;
    return {
      letter: token === END ? "⏎" : name[given + i]!,
      reference: logReference[before * SYMBOLS + token]!,
      policy: logMoved(before, pull)[token]!,
    };
  });
}

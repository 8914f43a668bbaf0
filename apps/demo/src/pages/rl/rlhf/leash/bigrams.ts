import { END, encode, names } from "@kb/rl-bench/rlhf";

const SYMBOLS = 27;

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

/** A policy that insists on a token: it is e^pull times as likely against the others as it was. */
function logInsisting(logChance: number, pull: number): number {
  const chance = Math.exp(logChance);
  return logChance + pull - Math.log(1 - chance + chance * Math.exp(pull));
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
    const reference = logReference[before * SYMBOLS + token]!;
    return {
      letter: token === END ? "⏎" : name[given + i]!,
      reference,
      policy: logInsisting(reference, pull),
    };
  });
}

import { describe } from "@kb/checks";

/** What a generator is seeded with. */
export type Seed = number | bigint | string | Uint32Array;

/** Marks entropy that came from a string ("text"), so that "1" and 1 differ. */
const TEXT = 0x74657874;
/** Longer than what any generator takes for its state as it is. */
const LEAST_WORDS = 7;

/**
 * The 32-bit words of a seed. An integer gives its words from the lowest, as numpy does, so 1 and 1n are the same seed, and
 * `Uint32Array.of(1)` with them; a string gives a mark, its length and its bytes in UTF-8, so "1" is another.
 */
export function entropyOf(seed: Seed): number[] {
  if (typeof seed === "number") {
    if (!Number.isSafeInteger(seed) || seed < 0) {
      throw new RangeError(
        `seed must be an integer from 0 to 2^53 - 1 (or a bigint, a string, a Uint32Array), got ${seed}`,
      );
    }
    return wordsOf(BigInt(seed));
  }
  if (typeof seed === "bigint") {
    if (seed < 0n) throw new RangeError(`seed must be ≥ 0, got ${seed}n`);
    return wordsOf(seed);
  }
  if (typeof seed === "string") return wordsOfText(seed);
  if (!(seed instanceof Uint32Array)) {
    throw new TypeError(
      `seed must be an integer ≥ 0, a bigint, a string or a Uint32Array, got ${describe(seed)}`,
    );
  }
  if (seed.length === 0) throw new RangeError("seed must not be an empty Uint32Array");
  return Array.from(seed);
}

function wordsOf(seed: bigint): number[] {
  const digits = seed.toString(16);
  const words: number[] = [];
  for (let end = digits.length; end > 0; end -= 8) {
    words.push(Number.parseInt(digits.slice(Math.max(0, end - 8), end), 16));
  }
  return words;
}

function wordsOfText(text: string): number[] {
  const bytes = new TextEncoder().encode(text);
  const words = [TEXT, bytes.length];
  for (let i = 0; i < bytes.length; i += 4) {
    words.push(
      (bytes[i]! | ((bytes[i + 1] ?? 0) << 8) | ((bytes[i + 2] ?? 0) << 16) | ((bytes[i + 3] ?? 0) << 24)) >>>
        0,
    );
  }
  while (words.length < LEAST_WORDS) words.push(0);
  return words;
}

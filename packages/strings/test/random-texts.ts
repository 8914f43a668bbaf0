/** A small generator of 32-bit numbers (mulberry32), so that every run sees the same cases. */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** Fibonacci word: the longest runs of almost-matches that a binary text can have. */
export function fibonacciWord(length: number): number[] {
  let [shorter, longer] = [[1], [0]];
  while (longer.length < length) [shorter, longer] = [longer, longer.concat(shorter)];
  return longer.slice(0, length);
}

/** Thue–Morse word: no overlap of the form axaxa, so periods end soon. */
export function thueMorseWord(length: number): number[] {
  return Array.from({ length }, (_, i) => {
    let parity = 0;
    for (let bits = i; bits > 0; bits >>= 1) parity ^= bits & 1;
    return parity;
  });
}

/** Symbols 0 to `alphabet` - 1 in one of several structures, with a few symbols changed in some. */
export function randomSymbols(random: (below: number) => number, length: number, alphabet: number): number[] {
  const uniform = () => random(alphabet);
  const kind = random(6);
  if (kind === 0) return fibonacciWord(length);
  if (kind === 1) return thueMorseWord(length);
  if (kind === 2 || kind === 3) {
    const word = Array.from({ length: 1 + random(12) }, uniform);
    const text = Array.from({ length }, (_, i) => word[i % word.length]!);
    for (let flips = kind === 2 ? 0 : random(4); flips > 0 && length > 0; flips--)
      text[random(length)] = uniform();
    return text;
  }
  return Array.from({ length }, uniform);
}

/** A needle that is often, but not always, a piece of the text, sometimes with one symbol changed. */
export function randomNeedle(
  random: (below: number) => number,
  text: number[],
  longest: number,
  alphabet: number,
): number[] {
  const length = random(longest + 1);
  if (random(4) === 0 || length > text.length) return Array.from({ length }, () => random(alphabet));
  const start = random(text.length - length + 1);
  const needle = text.slice(start, start + length);
  if (random(3) === 0 && length > 0) needle[random(length)] = random(alphabet);
  return needle;
}

/** How symbols become text: the first unit, and what lies between two. Signs of bytes and halves of pairs matter. */
export const textKinds: Record<string, (symbols: number[]) => string | Uint8Array> = {
  bytes: (symbols: number[]) => Uint8Array.from(symbols, (symbol) => symbol * 255),
  latin1: (symbols: number[]) => String.fromCharCode(...symbols.map((symbol) => 0x7f + (symbol % 128))),
  utf16: (symbols: number[]) => String.fromCharCode(...symbols.map((symbol) => 0xd700 + symbol * 257)),
};

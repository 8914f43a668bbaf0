/** Of "Moby-Dick": none is part of another. */
export const NAMES: readonly string[] = [
  "Ahab",
  "Starbuck",
  "Queequeg",
  "Ishmael",
  "Stubb",
  "Flask",
  "Tashtego",
  "Daggoo",
];

/** Each occurs a few times in the book. */
export const RARE_WORDS: readonly string[] = [
  ...["albatross", "ambergris", "anvil", "apothecary", "bamboo", "blubber", "bowsprit", "brimstone"],
  ...["candlestick", "cannibal", "capstan", "catacombs", "cathedral", "cutlass", "doubloon", "elephant"],
  ...["fossil", "gallows", "gimlet", "hammock", "hurricane", "iceberg", "javelin", "kitchen"],
  ...["lantern", "magnet", "narwhale", "obelisk", "phantom", "quadrant", "rainbow", "scabbard"],
];

/** `size` words of at least eight letters, as different ones as the text has; none is part of another. */
export function vocabulary(text: string, size: number): string[] {
  const words = [...new Set(text.match(/\b[a-z]{8,}\b/g))].sort();
  const chosen: string[] = [];
  const stride = Math.max(1, Math.floor(words.length / (2 * size)));
  for (let i = 0; i < words.length && chosen.length < size; i += stride) {
    const word = words[i]!;
    if (!chosen.some((other) => other.includes(word) || word.includes(other))) chosen.push(word);
  }
  return chosen;
}

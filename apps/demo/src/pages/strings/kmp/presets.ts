import type { KmpMethod } from "@kb/strings";

export interface Preset {
  readonly text: string;
  readonly pattern: string;
  readonly method: KmpMethod;
}

export const PRESETS = {
  article: { text: "abababc", pattern: "bab", method: "kmp" },
  restart: { text: "aaaba", pattern: "aaba", method: "kmp" },
  unary: { text: "aaaaaaaaaaaaaaab", pattern: "aaaaab", method: "naive" },
  strong: { text: "aaabaaabaaab", pattern: "aaaa", method: "strong" },
  fibonacci: { text: "abaababaabaababaababa", pattern: "abaababaabab", method: "kmp" },
  distinct: { text: "abcdabcxabcdabcd", pattern: "abcd", method: "kmp" },
  twister: { text: "四是四十是十十四是十四四十是四十", pattern: "十四是十四", method: "kmp" },
  seashells: { text: "she sells sea shells by the sea shore", pattern: "sea sh", method: "kmp" },
} as const satisfies Record<string, Preset>;

export type PresetName = keyof typeof PRESETS;
export const PRESET_NAMES = Object.keys(PRESETS) as PresetName[];

/** A random text over two or three letters, and a pattern cut out of it that has a border where one turned up. */
export function shuffledPreset(random: () => number = Math.random): Pick<Preset, "text" | "pattern"> {
  const letters = random() < 0.5 ? "ab" : "abc";
  const text = Array.from({ length: 24 }, () => letters[Math.floor(random() * letters.length)]).join("");
  const length = 4 + Math.floor(random() * 3);
  const start = 8 + Math.floor(random() * (text.length - length - 8));
  return { text, pattern: text.slice(start, start + length) };
}

import type { AlignmentOptions, Answers, Example, PreferencePair } from "../../../src/trainers.js";
import { seeded } from "../../random.js";
import { BigramModel } from "../../reference/bigram-model.js";

/** Token 0 ends a text; an answer is worth the share of 2 among its tokens, less what is not ended. */
export const END = 0;
export const VOCABULARY = 5;
export const prompts: readonly (readonly number[])[] = [[1], [2, 3], [4]];

export function model(seed = 1, valueHead = false): BigramModel {
  return new BigramModel(VOCABULARY, { context: 8, valueHead, random: seeded(seed) });
}

export function rule({ tokens, mask, batch, time }: Answers): Float32Array {
  return Float32Array.from({ length: batch }, (_, row) => {
    let [twos, length] = [0, 0];
    for (let at = row * time; at < (row + 1) * time; at++) {
      length += mask[at]!;
      if (mask[at] === 1 && tokens[at] === 2) twos++;
    }
    return twos / Math.max(length, 1);
  });
}

export const examples: readonly Example[] = [
  { prompt: [1], answer: [2, 3, END] },
  { prompt: [4], answer: [3, END] },
];

export const pairs: readonly PreferencePair[] = [
  { prompt: [1], chosen: [2, END], rejected: [3, 4, END] },
  { prompt: [4], chosen: [2, 2, END], rejected: [1, END] },
];

/** What all trainers that sample share here. */
export const base: Omit<AlignmentOptions, "policy" | "reference"> = {
  reward: rule,
  prompts,
  stop: END,
  seed: 3,
  rolloutSize: 16,
  learningRate: 3,
  maxGradientNorm: null,
  iterations: 30,
};

import type { Generation } from "@kb/neural";
import { type TokenBatch, takeRows } from "./token-batch.js";

/** Answers that a policy gave to prompts. */
export interface Answers extends TokenBatch {
  /** `[batch]`: which prompt each answers, by its place among the prompts given. */
  readonly promptIndices: Int32Array;
  /** `[batch]`: 1 where the policy ended the answer itself, 0 where the greatest length did. */
  readonly stopped: Uint8Array;
}

/** What was generated of the prompts `promptIndices`. */
export function answersOf(generation: Generation, promptIndices: Int32Array): Answers {
  const { tokens, mask, lengths, stopped, batch, time } = generation;
  return { tokens, mask, lengths, stopped, batch, time, promptIndices };
}

/** Rows `indices` of the answers. */
export function takeAnswers(answers: Answers, indices: Int32Array): Answers {
  const { time } = answers;
  return {
    tokens: takeRows(answers.tokens, time, indices),
    mask: takeRows(answers.mask, time, indices),
    lengths: takeRows(answers.lengths, 1, indices),
    stopped: takeRows(answers.stopped, 1, indices),
    promptIndices: takeRows(answers.promptIndices, 1, indices),
    batch: indices.length,
    time,
  };
}

/** Answers one after another, padded to the longest. */
export function joinAnswers(parts: readonly Answers[]): Answers {
  const time = Math.max(...parts.map((part) => part.time));
  const batch = parts.reduce((sum, part) => sum + part.batch, 0);
  const joined = {
    tokens: new Int32Array(batch * time),
    mask: new Uint8Array(batch * time),
    lengths: new Int32Array(batch),
    stopped: new Uint8Array(batch),
    promptIndices: new Int32Array(batch),
  };
  let at = 0;
  for (const part of parts) {
    joined.lengths.set(part.lengths, at);
    joined.stopped.set(part.stopped, at);
    joined.promptIndices.set(part.promptIndices, at);
    for (let row = 0; row < part.batch; row++, at++) {
      const [from, to] = [row * part.time, (row + 1) * part.time];
      joined.tokens.set(part.tokens.subarray(from, to), at * time);
      joined.mask.set(part.mask.subarray(from, to), at * time);
    }
  }
  return { ...joined, batch, time };
}

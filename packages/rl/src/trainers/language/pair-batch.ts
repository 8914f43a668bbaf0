import { type AlignedBatch, aligned, type PreferencePair, tokenBatch } from "./token-batch.js";

/** The preferred answers of some pairs, then the others, in one batch. */
export function pairBatch(pairs: readonly PreferencePair[]): AlignedBatch {
  return aligned(
    tokenBatch([
      ...pairs.map(({ prompt, chosen }) => ({ prompt, answer: chosen })),
      ...pairs.map(({ prompt, rejected }) => ({ prompt, answer: rejected })),
    ]),
  );
}

import { generatorsKernel } from "../kernel.js";
import type { Generator } from "./generator.js";
import { readWords, writeWords } from "./words.js";

const MASK = (1n << 128n) - 1n;
const MULTIPLIER = 0x2360ed051fc65da44385df649fccf645n;
/** numpy's jump: the fraction of the golden ratio of the period. */
const JUMP = 0x9e3779b97f4a7c15f39cc0605cedc835n;

/** numpy's PCG64 (PCG XSL RR 128/64), seeded as numpy seeds it. */
export const pcg64: Generator = {
  name: "pcg64",
  kind: 3,
  stateBytes: 32,
  blockBytes: 8192,
  rotation: 0,
  wordsPerStep: 1,
  refill: () => generatorsKernel().refillPcg64,
  seed(sequence, state) {
    // numpy reads the four words of 64 bits as two numbers whose upper half comes first.
    const seeds = sequence.words(8);
    const number = (at: number): bigint => (readWords(seeds, at, 2) << 64n) | readWords(seeds, at + 2, 2);
    const increment = ((number(4) << 1n) | 1n) & MASK;
    writeWords(state, 0, 4, (increment + number(0)) * MULTIPLIER + increment);
    writeWords(state, 4, 4, increment);
    return 0;
  },
  advance,
  jump: (state) => advance(state, JUMP),
  accepts: (state) => (state[4]! & 1) === 1,
};

/** Brown's method: the step composed with itself by repeated squaring. */
function advance(state: Uint32Array, steps: bigint): void {
  let multiplier = MULTIPLIER;
  let increment = readWords(state, 4, 4);
  let value = readWords(state, 0, 4);
  for (let left = steps & MASK; left > 0n; left >>= 1n) {
    if (left & 1n) value = (value * multiplier + increment) & MASK;
    increment = ((multiplier + 1n) * increment) & MASK;
    multiplier = (multiplier * multiplier) & MASK;
  }
  writeWords(state, 0, 4, value);
}

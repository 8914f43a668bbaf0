import { generatorsKernel } from "../kernel.js";
import type { Generator } from "./generator.js";

const WORDS = 624;

/** The Mersenne Twister, seeded as numpy's bit generator of that name is: its first draw is the last word of the seeded state. */
export const mt19937: Generator = {
  name: "mt19937",
  kind: 5,
  stateBytes: 2496,
  blockBytes: 7488,
  rotation: 32,
  wordsPerStep: 936,
  refill: () => generatorsKernel().refillMt19937,
  seed(sequence, state) {
    state.set(sequence.words(WORDS));
    state[0] = 0x80000000;
    return 4 * (WORDS - 1);
  },
  accepts: (state) => state.some((word, i) => (i === 0 ? word & 0x80000000 : word) !== 0),
};

import { generatorsKernel } from "../kernel.js";
import type { Generator } from "./generator.js";

/** numpy's SFC64, seeded as numpy seeds it: twelve words are thrown away. */
export const sfc64: Generator = {
  name: "sfc64",
  kind: 4,
  stateBytes: 32,
  blockBytes: 8192,
  rotation: 0,
  wordsPerStep: 1,
  refill: () => generatorsKernel().refillSfc64,
  seed(sequence, state) {
    state.set(sequence.words(6));
    state[6] = 1;
    return 12 * 8;
  },
  accepts: () => true,
};

import { generatorsKernel } from "../kernel.js";
import type { Generator } from "./generator.js";
import { readWords, writeWords } from "./words.js";

/**
 * Philox4x32-10 (Random123). A seed of one or two words is the key itself, one of six the key and the first counter, which gives
 * Random123's known answers; any other seed, a string's and a child's among them, is hashed to a key.
 */
export const philox4x32: Generator = {
  name: "philox4x32",
  kind: 6,
  stateBytes: 32,
  blockBytes: 8192,
  rotation: 0,
  wordsPerStep: 2,
  refill: () => generatorsKernel().refillPhilox,
  seed(sequence, state) {
    const { entropy, spawnKey } = sequence;
    const literal = spawnKey.length === 0 && (entropy.length <= 2 || entropy.length === 6);
    state.set(literal ? entropy.slice(0, 2) : sequence.words(2), 4);
    if (literal) state.set(entropy.slice(2), 0);
    return 0;
  },
  advance,
  jump: (state) => advance(state, 1n << 64n),
  accepts: (state) => state[6] === 0 && state[7] === 0,
};

function advance(state: Uint32Array, steps: bigint): void {
  writeWords(state, 0, 4, readWords(state, 0, 4) + steps);
}

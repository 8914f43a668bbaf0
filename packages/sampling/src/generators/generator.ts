import type { Refill } from "../rng/refill.js";
import type { SeedSequence } from "../seeding/seed-sequence.js";

/** What a kind of generator is to a source: how its words come, and how its state begins and moves. */
export interface Generator {
  readonly name: string;
  /** Its number, in sources and saved states: never changed, never reused. */
  readonly kind: number;
  readonly stateBytes: number;
  readonly blockBytes: number;
  /** 32 if a 64-bit draw is two 32-bit words, the first one above. */
  readonly rotation: 0 | 32;
  /** Words of 64 bits that one step of the state gives. */
  readonly wordsPerStep: number;
  /** Its kernel, which is compiled now. */
  refill(): Refill;
  /** Writes the state into zeroed words, and answers how many bytes of the first block are to be skipped. */
  seed(sequence: SeedSequence, state: Uint32Array): number;
  /** Moves the state by so many steps; undefined where nobody knows how but to take them. */
  readonly advance?: (state: Uint32Array, steps: bigint) => void;
  /** Moves the state to the next of many disjoint parts of the sequence. */
  readonly jump?: (state: Uint32Array) => void;
  /** Whether words can be a state of it. */
  accepts(state: Uint32Array): boolean;
}

import { heap } from "../heap.js";
import { generatorsKernel, type Jump, uniformKernel } from "../kernel.js";
import type { Refill } from "../rng/refill.js";
import type { Generator } from "./generator.js";
import { powerOfX } from "./polynomial.js";
import { writeWords } from "./words.js";

/** What tells the two xoshiro generators apart. Polynomials are over GF(2), the coefficient of x^i in bit i. */
interface Family {
  readonly name: string;
  readonly kind: number;
  /** 32-bit words of one lane's state. */
  readonly laneWords: number;
  readonly lanes: number;
  refill(): Refill;
  move(): Jump;
  /** Characteristic polynomial of the step. */
  readonly characteristic: bigint;
  /** x^(2^128), or x^(2^64) for 128 bits: what lies between lanes. */
  readonly jump: bigint;
  /** x^(2^192), or x^(2^96): what jump() moves all lanes by. */
  readonly longJump: bigint;
}

/** xoshiro256++ in four lanes: the default, and the fastest in 64 bits. */
export const xoshiro256: Generator = /* @__PURE__ */ interleaved({
  name: "xoshiro256++",
  kind: 1,
  laneWords: 8,
  lanes: 4,
  refill: () => uniformKernel().refill256,
  move: () => uniformKernel().jump256,
  characteristic: 0x10003c03c3f3ecb1904b4edcf26259f850280002bcefd1a5e9d116f2bb0f0f001n,
  jump: 0x39abdc4529b1661ca9582618e03fc9aad5a61266f0c9392c180ec6d33cfd0aban,
  longJump: 0x39109bb02acbe63577710069854ee241c5004e441c522fb376e15d3efefdcbbfn,
});

/** xoshiro128++ in eight lanes: the fastest for f32 and 32-bit draws. */
export const xoshiro128: Generator = /* @__PURE__ */ interleaved({
  name: "xoshiro128++",
  kind: 2,
  laneWords: 4,
  lanes: 8,
  refill: () => generatorsKernel().refill128,
  move: () => generatorsKernel().jump128,
  characteristic: 0x100fc65a2006254b11b489db6de18fc01n,
  jump: 0x77f2db5b6fa035c3f542d2d38764000bn,
  longJump: 0x1c580662ccf5a0ef0b6f099fb523952en,
});

function interleaved(family: Family): Generator {
  const { laneWords, lanes } = family;

  /** Where word `word` of lane `lane` stands: lanes are gathered in vectors of 16 bytes, two vectors' worth of lanes one after the other. */
  const place = (lane: number, word: number): number => {
    const perWord = laneWords / 4;
    const perVector = lanes / 2;
    const half = lane < perVector ? 0 : 16;
    return half + 4 * Math.floor(word / perWord) + (lane % perVector) * perWord + (word % perWord);
  };

  const readLane = (state: Uint32Array, lane: number): Uint32Array =>
    Uint32Array.from({ length: laneWords }, (_, word) => state[place(lane, word)]!);
  const writeLane = (state: Uint32Array, lane: number, words: Uint32Array): void => {
    words.forEach((value, word) => {
      state[place(lane, word)] = value;
    });
  };

  const moveAll = (state: Uint32Array, polynomial: bigint): void => {
    for (let lane = 0; lane < lanes; lane++) {
      writeLane(state, lane, moved(family, readLane(state, lane), polynomial));
    }
  };

  return {
    name: family.name,
    kind: family.kind,
    stateBytes: 128,
    blockBytes: 8192,
    rotation: 0,
    wordsPerStep: 4,
    refill: family.refill,
    seed(sequence, state) {
      let words = sequence.words(laneWords);
      // The state of zeros, which a hash gives with probability 2^-128 or less, would stay zeros.
      if (words.every((word) => word === 0)) words[0] = 1;
      for (let lane = 0; lane < lanes; lane++) {
        writeLane(state, lane, words);
        words = moved(family, words, family.jump);
      }
      return 0;
    },
    advance: (state, steps) => moveAll(state, powerOfX(steps, family.characteristic)),
    jump: (state) => moveAll(state, family.longJump),
    accepts: (state) =>
      Array.from({ length: lanes }, (_, lane) => readLane(state, lane)).every((words) =>
        words.some((word) => word !== 0),
      ),
  };
}

/** One lane's state as the polynomial moves it. */
function moved({ laneWords, move }: Family, lane: Uint32Array, polynomial: bigint): Uint32Array {
  // The kernel first: where there is none, its error tells more than that of memory.
  const jump = move();
  const address = heap.allocate(64);
  try {
    const scratch = new Uint32Array(heap.memory.buffer, address, 16);
    scratch.set(lane);
    writeWords(scratch, 8, laneWords, polynomial);
    jump(address, address + 32);
    return scratch.slice(0, laneWords);
  } finally {
    heap.release(address);
  }
}

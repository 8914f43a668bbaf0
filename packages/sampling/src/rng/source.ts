import { Block } from "@kb/wasm-runtime";
import type { Generator } from "../generators/generator.js";
import { heap } from "../heap.js";
import { AHEAD_BYTES, ReadAhead } from "./read-ahead.js";
import { type Refill, registerRefill } from "./refill.js";
import {
  BLOCK,
  END,
  HALF,
  HAS_HALF,
  KIND,
  NEWEST,
  NEXT,
  ROTATION,
  STATE,
  STATE_BYTES,
} from "./source-layout.js";

/** Where a source stands: the state before a block, the bytes of it that are used, and the half word that waits. */
export interface Position {
  readonly state: Uint32Array;
  readonly offset: number;
  readonly half: number | undefined;
}

/** The random words of one generator in WebAssembly memory: assembly/source.ts tells how samplers read them. */
export class Source {
  readonly generator: Generator;
  readonly #block: Block;
  readonly #ahead: ReadAhead = new ReadAhead();
  readonly #refill: Refill;

  constructor(generator: Generator, position: Position) {
    this.generator = generator;
    this.#refill = generator.refill();
    registerRefill(generator.kind, this.#refill);
    this.#block = new Block(heap, this.#bytes + AHEAD_BYTES);
    this.#set(ROTATION, generator.rotation);
    this.#set(KIND, generator.kind);
    this.#set(STATE_BYTES, generator.stateBytes);
    this.#set(NEWEST, 0);
    this.position = position;
  }

  /** The address for kernels, to be asked for at every call: single draws read ahead. Throws a TypeError after {@link free}. */
  get pointer(): number {
    const { pointer } = this.#block;
    this.#ahead.giveBack(pointer);
    return pointer;
  }

  /** A function that answers the next uniform in [0, 1): what kernels would read, read in TypeScript. */
  draw(): () => number {
    const ahead = this.#ahead;
    return () =>
      ahead.at < ahead.numbers.length
        ? ahead.numbers[ahead.at++]!
        : ahead.read(this.#block.pointer, this.#block.pointer + this.#bytes);
  }

  /** The bytes of what assembly/source.ts tells of. */
  get #bytes(): number {
    return STATE + 3 * this.generator.stateBytes;
  }

  get #start(): number {
    return this.pointer + BLOCK;
  }

  #get(field: number): number {
    return heap.u32[(this.pointer + field) >>> 2]!;
  }

  #set(field: number, value: number): void {
    heap.u32[(this.pointer + field) >>> 2] = value;
  }

  #stateAt(address: number): Uint32Array {
    return new Uint32Array(heap.memory.buffer, address, this.generator.stateBytes / 4);
  }

  get position(): Position {
    const { stateBytes, blockBytes } = this.generator;
    const used = this.#get(NEXT) - this.#start;
    // Bytes before the block are what the last refill kept of the block before.
    const checkpoint = used >= 0 ? this.#get(NEWEST) : this.#get(NEWEST) ^ 1;
    return {
      state: this.#stateAt(this.pointer + STATE + stateBytes * (1 + checkpoint)).slice(),
      offset: used >= 0 ? used : used + blockBytes,
      half: this.#get(HAS_HALF) === 1 ? this.#get(HALF) : undefined,
    };
  }

  set position({ state, offset, half }: Position) {
    const end = this.#start + this.generator.blockBytes;
    this.#stateAt(this.pointer + STATE).set(state);
    this.#set(NEXT, end);
    this.#set(END, end);
    this.#refill(this.pointer);
    this.#set(NEXT, this.#start + offset);
    this.#set(HAS_HALF, half === undefined ? 0 : 1);
    this.#set(HALF, half ?? 0);
  }

  /** Goes on by `words` words of 64 bits, and forgets a half word that waits. */
  advance(words: bigint): void {
    const { advance, wordsPerStep, blockBytes, name } = this.generator;
    const { state, offset } = this.position;
    const target = BigInt(offset) + 8n * words;
    if (target <= BigInt(blockBytes)) {
      this.position = { state, offset: Number(target), half: undefined };
    } else if (advance) {
      const stepBytes = 8n * BigInt(wordsPerStep);
      advance(state, target / stepBytes);
      this.position = { state, offset: Number(target % stepBytes), half: undefined };
    } else if (words <= MOST_STEPS) {
      this.#walk(words);
    } else {
      throw new RangeError(
        `n must be at most ${MOST_STEPS} for ${name}, which can only be stepped, got ${words}; spawn() gives independent streams`,
      );
    }
  }

  #walk(words: bigint): void {
    this.#set(HAS_HALF, 0);
    let left = 8 * Number(words);
    for (;;) {
      const next = this.#get(NEXT);
      const taken = Math.min(left, this.#get(END) - next);
      this.#set(NEXT, next + taken);
      left -= taken;
      if (left === 0) return;
      this.#refill(this.pointer);
    }
  }

  free(): void {
    this.#ahead.forget();
    this.#block.free();
  }
}

/** About a second's work. */
const MOST_STEPS = 2n ** 28n;

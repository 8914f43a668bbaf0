import { checkAttached, checkInteger } from "@kb/checks";
import { type Floats, outputFor } from "../arguments.js";
import type { Generator } from "../generators/generator.js";
import { uniformKernel } from "../kernel.js";
import { SeedSequence } from "../seeding/seed-sequence.js";
import { type Draw, fill, fillFromF64, one } from "./fill.js";
import { loadState, saveState } from "./saved-state.js";
import { type Position, Source } from "./source.js";

/** A class whose instances are a given function. */
const Callable = class {
  constructor(call: () => number) {
    // biome-ignore lint/correctness/noConstructorReturn: an Rng is a function, so that it fits wherever Math.random does.
    return Object.setPrototypeOf(call, new.target.prototype);
  }
} as new (
  call: () => number,
) => () => number;

/** What integers can be drawn into. */
export type Integers = Floats | Int32Array | Uint32Array;

/**
 * A seeded generator of uniform numbers. It is itself a function, `rng()`, that gives the next one in [0, 1), so it fits wherever
 * `Math.random` does; `rng.random(n)` is the same stream as n calls of it, however it is cut and mixed with other draws.
 */
export class UniformRng extends Callable {
  /** Where kernels draw from. @internal */
  readonly source: Source;
  #sequence: SeedSequence;

  /** @internal */
  constructor(source: Source, sequence: SeedSequence) {
    super(source.draw());
    this.source = source;
    this.#sequence = sequence;
  }

  /** Uniform numbers in [0, 1): multiples of 2^-53, or of 2^-24 in a Float32Array. */
  random(): number;
  random(count: number): Float64Array;
  random<Out extends Floats>(out: Out): Out;
  random(size?: number | Floats): number | Floats {
    if (size === undefined) return this();
    const target = outputFor(size);
    const { pointer } = this.source;
    const { fillF64, fillF32 } = uniformKernel();
    const draw = target instanceof Float64Array ? fillF64 : fillF32;
    return fill(target, 1, (to, n) => draw(pointer, to, n));
  }

  /** Integers from `low` up to but not including `high`, each as likely as the others to the last bit. */
  integers(low: number, high: number): number;
  integers(low: number, high: number, count: number): Float64Array;
  integers<Out extends Integers>(low: number, high: number, out: Out): Out;
  integers(low: number, high: number, size?: number | Integers): number | Integers {
    checkBounds(low, high, size);
    const { pointer } = this.source;
    const { integersF64, integersI32 } = uniformKernel();
    const drawF64: Draw = (to, n) => integersF64(pointer, to, n, low, high);
    if (size === undefined) return one(drawF64);
    if (size instanceof Int32Array || size instanceof Uint32Array) {
      checkAttached(size, "out");
      return fill(size, 1, (to, n) => integersI32(pointer, to, n, low, high));
    }
    return fillFromF64(outputFor(size), 1, drawF64);
  }

  /** `count` words of 32 random bits, as a generator of 32 bits gives them or 64-bit words are cut, the lower half first. */
  uint32(count: number): Uint32Array {
    checkInteger(count, "count", 0, 2 ** 31 - 1);
    const { pointer } = this.source;
    return fill(new Uint32Array(count), 1, (to, n) => uniformKernel().fillU32(pointer, to, n));
  }

  /** `count` random bytes: those of {@link uint32}, of which the last word's are thrown away if not needed. */
  bytes(count: number): Uint8Array {
    checkInteger(count, "count", 0, 2 ** 31 - 1);
    const words = this.uint32(Math.ceil(count / 4));
    return new Uint8Array(words.buffer, 0, count);
  }

  /**
   * The generator's whole state as bytes: where it stands, to the half word, and what it was seeded with. Set, it makes a
   * generator of the same kind go on from there, in the middle of whatever it was. Setting throws a TypeError for anything
   * but a Uint8Array, and a RangeError for bytes that no generator of this kind saved.
   */
  get state(): Uint8Array {
    return saveState(this.source.generator, this.source.position, this.#sequence);
  }

  /** Goes on from a saved state. */
  set state(saved: Uint8Array) {
    const { position, sequence } = loadState(saved, this.source.generator);
    this.source.position = position;
    this.#sequence = sequence;
  }

  /** A second generator that stands where this one does. */
  clone(): this {
    const { entropy, spawnKey, spawned } = this.#sequence;
    return this.#like(this.source.position, new SeedSequence(entropy, spawnKey, spawned));
  }

  /** `count` generators whose streams have nothing to do with this one's nor with each other's: numpy's `spawn`. */
  spawn(count: number): this[] {
    checkInteger(count, "count", 0, 2 ** 20);
    return this.#sequence
      .spawn(count)
      .map((sequence) => this.#like(seededPosition(this.source.generator, sequence), sequence));
  }

  #like(position: Position, sequence: SeedSequence): this {
    const Kind = this.constructor as new (source: Source, sequence: SeedSequence) => this;
    return new Kind(new Source(this.source.generator, position), sequence);
  }

  /**
   * Moves to the next of many long disjoint parts of the sequence, and answers this generator: 2^192 steps for xoshiro256++, 2^96
   * for xoshiro128++, 2^64 counters for philox4x32, and numpy's 0.618 · 2^128 for pcg64. Throws a TypeError for sfc64 and mt19937,
   * which have no jump; {@link spawn} serves them all.
   */
  jump(): this {
    const { jump, name } = this.source.generator;
    if (!jump) throw new TypeError(`${name} has no jump; spawn() gives independent streams`);
    const { state, offset } = this.source.position;
    jump(state);
    this.source.position = { state, offset, half: undefined };
    return this;
  }

  /**
   * Goes on as `n` draws of 64 bits would, and answers this generator. O(log n), except for sfc64 and mt19937, which have to take
   * every step and refuse more than 2^28. Throws a TypeError unless `n` is a bigint or an integer, and a RangeError below 0.
   */
  advance(n: bigint | number): this {
    if (typeof n !== "bigint") checkInteger(n, "n");
    if (n < 0n) throw new RangeError(`n must be ≥ 0, got ${n}`);
    this.source.advance(BigInt(n));
    return this;
  }

  /** Gives the generator's memory back; it throws when used afterwards. A generator that is collected frees itself. */
  free(): void {
    this.source.free();
  }

  /** Gives its memory back. */
  [Symbol.dispose](): void {
    this.free();
  }
}

/** Where a generator stands that was seeded and never used. */
export function seededPosition(generator: Generator, sequence: SeedSequence): Position {
  const state = new Uint32Array(generator.stateBytes / 4);
  const offset = generator.seed(sequence, state);
  return { state, offset, half: undefined };
}

function checkBounds(low: number, high: number, size: unknown): void {
  const [least, most] = boundsOf(size);
  checkInteger(low, "low", least, most);
  checkInteger(high, "high", least, most);
  if (low >= high) throw new RangeError(`low must be less than high, got ${low} and ${high}`);
}

/** The least and greatest bound that what is drawn into holds exactly. */
function boundsOf(size: unknown): [number, number] {
  if (size instanceof Int32Array) return [-(2 ** 31), 2 ** 31];
  if (size instanceof Uint32Array) return [0, 2 ** 32];
  const most = size instanceof Float32Array ? 2 ** 24 : Number.MAX_SAFE_INTEGER;
  return [-most, most];
}

import type { Floats } from "../arguments.js";
import type { UniformRng } from "../rng/uniform-rng.js";
import type { Seed } from "../seeding/entropy-of.js";
import { sequenceOutput, unitFor } from "./sequence-options.js";
import { withSeed } from "./with-seed.js";

/** Options of {@link halton}. */
export interface HaltonOptions {
  /** Permutes the digits at random, every place of every dimension on its own (Owen 2017). Default false. */
  readonly scramble?: boolean;
  /** Decides the permutations. Default 0. */
  readonly seed?: Seed;
  /** The index of the first point. Default 0. */
  readonly skip?: number;
}

const MOST_DIMENSIONS = 1000;

/**
 * Points of Halton's sequence in [0, 1)^dimension, one after the other: coordinate d of point i is i written in the d-th prime base,
 * mirrored at the point. Evenly spread for any count; beyond some ten dimensions only if scrambled.
 *
 * Give a count of points, or a Float64Array or Float32Array to fill. Throws a TypeError for arguments of another kind, and a
 * RangeError unless 1 ≤ `dimension` ≤ 1000 and `skip` + points ≤ 2^32. Costs O(points · dimension · digits).
 *
 * @example
 * halton(3, 2); // Float64Array [0, 0, 1 / 2, 1 / 3, 1 / 4, 2 / 3]
 */
export function halton(count: number, dimension: number, options?: HaltonOptions): Float64Array;
export function halton<Out extends Floats>(out: Out, dimension: number, options?: HaltonOptions): Out;
export function halton(
  size: number | Floats,
  dimension: number,
  { scramble = false, seed = 0, skip = 0 }: HaltonOptions = {},
): Floats {
  if (typeof scramble !== "boolean") throw new TypeError(`scramble must be a boolean, got ${scramble}`);
  const target = sequenceOutput(size, dimension, MOST_DIMENSIONS, skip);
  const asUnit = unitFor(target);
  const bases = primes(dimension);
  const sequences = scramble
    ? withSeed(seed, (rng) => bases.map((base) => scrambledInverses(base, skip, rng)))
    : bases.map((base) => radicalInverses(base, skip));
  for (const [d, next] of sequences.entries()) {
    for (let at = d; at < target.length; at += dimension) target[at] = asUnit(next());
  }
  return target;
}

/**
 * Answers one radical inverse after the other. The mirrored digits are an integer below 2^53, to which each step adds one power of the
 * base and from which each carry takes a few, so the quotient is rounded once, and a step costs O(1) on average.
 */
function radicalInverses(base: number, start: number): () => number {
  const weights: number[] = [1];
  while (weights[0]! * base * base < 2 ** 53) weights.unshift(weights[0]! * base);
  const scale = weights[0]! * base;
  const digits = new Uint16Array(weights.length);
  let mirrored = 0;
  for (let place = 0, rest = start; rest > 0; place++, rest = Math.floor(rest / base)) {
    digits[place] = rest % base;
    mirrored += digits[place]! * weights[place]!;
  }
  return () => {
    const value = mirrored / scale;
    let place = 0;
    for (; digits[place] === base - 1; place++) {
      mirrored -= (base - 1) * weights[place]!;
      digits[place] = 0;
    }
    digits[place]!++;
    mirrored += weights[place]!;
    return value;
  };
}

/** Leading zeros count as digits too: so many that what follows is below the precision. */
function scrambledInverses(base: number, start: number, rng: UniformRng): () => number {
  const permutations: Uint16Array[] = [];
  for (let scale = 1; scale < 2 ** 54; scale *= base) permutations.push(permutation(base, rng));
  const digits = new Uint16Array(permutations.length);
  let index = start;
  return () => {
    let rest = index++;
    for (const [place, permuted] of permutations.entries()) {
      digits[place] = permuted[rest % base]!;
      rest = Math.floor(rest / base);
    }
    let value = 0;
    for (let place = digits.length - 1; place >= 0; place--) value = (value + digits[place]!) / base;
    return Math.min(value, 1 - 2 ** -53);
  };
}

function permutation(length: number, random: () => number): Uint16Array {
  const order = Uint16Array.from({ length }, (_, i) => i);
  for (let i = length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) {
    if (found.every((prime) => n % prime !== 0)) found.push(n);
  }
  return found;
}

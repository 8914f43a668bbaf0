import { checkChoice } from "@kb/checks";
import type { Generator } from "./generators/generator.js";
import { mt19937 } from "./generators/mt19937.js";
import { pcg64 } from "./generators/pcg64.js";
import { philox4x32 } from "./generators/philox4x32.js";
import { sfc64 } from "./generators/sfc64.js";
import { xoshiro128, xoshiro256 } from "./generators/xoshiro.js";
import { Rng } from "./rng/rng.js";
import { Source } from "./rng/source.js";
import { seededPosition } from "./rng/uniform-rng.js";
import { entropyOf, type Seed } from "./seeding/entropy-of.js";
import { SeedSequence } from "./seeding/seed-sequence.js";

/** The names of the generators. */
export type GeneratorName = "xoshiro256++" | "xoshiro128++" | "pcg64" | "philox4x32" | "sfc64" | "mt19937";

const generators: Readonly<Record<GeneratorName, Generator>> = {
  "xoshiro256++": xoshiro256,
  "xoshiro128++": xoshiro128,
  pcg64,
  philox4x32,
  sfc64,
  mt19937,
};

/** Options of {@link createRng}. */
export interface RngOptions {
  /** Which generator draws the words; `"xoshiro256++"` if not given. */
  generator?: GeneratorName;
}

/**
 * A generator whose stream `seed` decides, the same on every host. The seed is an integer from 0 to 2^53 - 1, a bigint ≥ 0, a
 * string or a Uint32Array; an integer, the same bigint and its 32-bit words are one seed, and a string is another. With an integer
 * seed `pcg64`, `sfc64` and `mt19937` give the stream of numpy's bit generator of that name.
 *
 * Throws a TypeError for a seed or a generator of another kind, a RangeError for a negative or unsafe seed and an unknown generator,
 * and an Error where the host refuses WebAssembly.
 *
 * @example
 * ```ts
 * // numpy's default_rng(42)
 * const rng = createRng(42, { generator: "pcg64" });
 * rng(); // 0.7739560485559633
 * rng.integers(0, 10, 5); // Float64Array [6, 4, 4, 8, 0]
 * ```
 */
export function createRng(seed: Seed, { generator = "xoshiro256++" }: RngOptions = {}): Rng {
  checkChoice(generator, "generator", Object.keys(generators) as GeneratorName[]);
  const sequence = new SeedSequence(entropyOf(seed));
  const kind = generators[generator];
  return new Rng(new Source(kind, seededPosition(kind, sequence)), sequence);
}

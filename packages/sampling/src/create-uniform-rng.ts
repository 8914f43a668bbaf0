import { xoshiro256 } from "./generators/xoshiro.js";
import { Source } from "./rng/source.js";
import { seededPosition, UniformRng } from "./rng/uniform-rng.js";
import { entropyOf, type Seed } from "./seeding/entropy-of.js";
import { SeedSequence } from "./seeding/seed-sequence.js";

/**
 * The default generator without distributions and collections, for where every kilobyte counts: `random`, `integers`, `uint32`, `bytes`,
 * state, children and jumps, the same stream as `createRng(seed)`. It works with everything that takes an `Rng`. Throws as
 * `createRng`.
 *
 * @example
 * ```ts
 * createUniformRng(42)() === createRng(42)(); // true
 * ```
 */
export function createUniformRng(seed: Seed): UniformRng {
  const sequence = new SeedSequence(entropyOf(seed));
  return new UniformRng(new Source(xoshiro256, seededPosition(xoshiro256, sequence)), sequence);
}

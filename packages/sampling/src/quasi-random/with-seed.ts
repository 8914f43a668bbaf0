import { xoshiro256 } from "../generators/xoshiro.js";
import { Source } from "../rng/source.js";
import { seededPosition, UniformRng } from "../rng/uniform-rng.js";
import { entropyOf, type Seed } from "../seeding/entropy-of.js";
import { SeedSequence } from "../seeding/seed-sequence.js";

/** What `use` makes of `createRng(seed)`, which lives no longer. It brings no generator but the default. */
export function withSeed<Result>(seed: Seed, use: (rng: UniformRng) => Result): Result {
  const sequence = new SeedSequence(entropyOf(seed));
  const rng = new UniformRng(new Source(xoshiro256, seededPosition(xoshiro256, sequence)), sequence);
  try {
    return use(rng);
  } finally {
    rng.free();
  }
}

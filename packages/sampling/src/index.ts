export { createRng, type GeneratorName, type RngOptions } from "./create-rng.js";
export type { Rng } from "./rng/rng.js";
export type { Seed } from "./seeding/entropy-of.js";

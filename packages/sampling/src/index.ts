export { createRng, type GeneratorName, type RngOptions } from "./create-rng.js";
export { type HaltonOptions, halton } from "./quasi-random/halton.js";
export { type LatinHypercubeOptions, latinHypercube } from "./quasi-random/latin-hypercube.js";
export { type R2Options, r2 } from "./quasi-random/r2.js";
export { type SobolOptions, sobol } from "./quasi-random/sobol.js";
export { type AnnulusOptions, annulus } from "./regions/annulus.js";
export { circle } from "./regions/circle.js";
export type { CircleOptions } from "./regions/circle-options.js";
export type { Point } from "./regions/points.js";
export { type PoissonDiskOptions, poissonDisk } from "./regions/poisson-disk.js";
export { type DiskMethod, type DiskOptions, uniformDisk } from "./regions/uniform-disk.js";
export type { Rng } from "./rng/rng.js";
export type { Seed } from "./seeding/entropy-of.js";
export { andersonDarling } from "./statistics/anderson-darling.js";
export {
  type ChiSquareResult,
  type ChiSquareTestOptions,
  chiSquareTest,
} from "./statistics/chi-square-test.js";
export { ksTest } from "./statistics/ks-test.js";
export type { TestResult } from "./statistics/test-result.js";

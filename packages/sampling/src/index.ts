export type { Floats } from "./arguments.js";
export { backend } from "./backend.js";
export { AliasTable } from "./collections/alias-table.js";
export type { ChoiceOptions } from "./collections/choose.js";
export { type Reservoir, type ReservoirOptions, reservoir } from "./collections/reservoir.js";
export type { Shuffled, TypedArray } from "./collections/shuffle.js";
export { type WeightedReservoir, weightedReservoir } from "./collections/weighted-reservoir.js";
export { createRng, type GeneratorName, type RngOptions } from "./create-rng.js";
export { createUniformRng } from "./create-uniform-rng.js";
export type { Distribution } from "./distributions/distribution.js";
export type { DistributionDraws } from "./distributions/distribution-draws.js";
export { type Distributions, distributions } from "./distributions/distributions.js";
export type { Draw } from "./distributions/draw-methods.js";
export type { VectorDistribution } from "./distributions/vector-densities.js";
export type { Vector } from "./distributions/vectors.js";
export type { Domain } from "./methods/domain.js";
export {
  type ByPdf,
  type ByPpf,
  type ByTable,
  type InverseTransform,
  inverseTransform,
} from "./methods/inverse-transform.js";
export { MethodError, type MethodErrorCode } from "./methods/method-error.js";
export { type PiecewiseSampler, piecewise } from "./methods/piecewise.js";
export {
  type RatioOfUniforms,
  type RatioOfUniformsOptions,
  ratioOfUniforms,
} from "./methods/ratio-of-uniforms.js";
export {
  type Proposal,
  type RejectionOptions,
  type RejectionResult,
  rejectionSample,
} from "./methods/rejection-sample.js";
export type { Sampler } from "./methods/sampler.js";
export {
  type TransformedDensityOptions,
  type TransformedDensityRejection,
  transformedDensityRejection,
} from "./methods/transformed-density-rejection.js";
export { type HaltonOptions, halton } from "./quasi-random/halton.js";
export { type LatinHypercubeOptions, latinHypercube } from "./quasi-random/latin-hypercube.js";
export { type R2Options, r2 } from "./quasi-random/r2.js";
export { type SobolOptions, sobol } from "./quasi-random/sobol.js";
export { type AnnulusOptions, annulus } from "./regions/annulus.js";
export { type BallOptions, ball, sphere } from "./regions/ball.js";
export { type BestCandidateOptions, bestCandidate } from "./regions/best-candidate.js";
export { circle } from "./regions/circle.js";
export type { CircleOptions } from "./regions/circle-options.js";
export { type EllipseOptions, ellipse } from "./regions/ellipse.js";
export { jitteredGrid } from "./regions/jittered-grid.js";
export type { Point } from "./regions/points.js";
export { type PoissonDiskOptions, poissonDisk } from "./regions/poisson-disk.js";
export { type PolygonOptions, polygon, type Ring } from "./regions/polygon.js";
export { type RectangleOptions, rectangle } from "./regions/rectangle.js";
export { type SimplexOptions, simplex, type TriangleOptions, triangle } from "./regions/simplex.js";
export { stratifiedDisk } from "./regions/stratified-disk.js";
export { type DiskMethod, type DiskOptions, uniformDisk } from "./regions/uniform-disk.js";
export type { Rng } from "./rng/rng.js";
export type { Integers, UniformRng } from "./rng/uniform-rng.js";
export type { Seed } from "./seeding/entropy-of.js";
export { andersonDarling } from "./statistics/anderson-darling.js";
export {
  type ChiSquareResult,
  type ChiSquareTestOptions,
  chiSquareTest,
} from "./statistics/chi-square-test.js";
export { ksTest } from "./statistics/ks-test.js";
export type { TestResult } from "./statistics/test-result.js";

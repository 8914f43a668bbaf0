import type { KernelExports } from "@kb/wasm-runtime";
import distributionsSource from "../../build/distributions.wasm";
import { kernelOf } from "../kernel.js";

/** Writes `n` numbers of a distribution with up to four parameters from `out` on; a vector distribution writes rows. */
export type Sampler = (source: number, out: number, n: number, ...parameters: number[]) => void;

/** The samplers that {@link samplers} names, and the functions that densities need: assembly/distributions, assembly/math. */
export interface DistributionsExports extends KernelExports, Record<SamplerName, Sampler> {
  readonly multinomial: Sampler;
  readonly dirichlet: Sampler;
  exp(x: number): number;
  expm1(x: number): number;
  log(x: number): number;
  log1p(x: number): number;
  pow(x: number, y: number): number;
  atan(x: number): number;
  cosPi(u: number): number;
  sinPi(u: number): number;
  logGamma(x: number): number;
  /** e^-x x^a / Γ(a + 1). */
  poissonTerm(a: number, x: number): number;
  gammaIncomplete(a: number, x: number, upper: boolean): number;
  normalCdf(z: number): number;
  /** x^a (1 - x)^b / B(a, b), `rest` being 1 - x. */
  betaTerm(a: number, b: number, x: number, rest: number): number;
  betaIncomplete(a: number, b: number, x: number, rest: number): number;
  zigguratTables(): number;
}

/** The kernels' names of the distributions of one number. */
export type SamplerName =
  | "uniform"
  | "normal"
  | "exponential"
  | "gamma"
  | "beta"
  | "studentT"
  | "fisher"
  | "lognormal"
  | "weibull"
  | "pareto"
  | "laplace"
  | "logistic"
  | "gumbel"
  | "cauchy"
  | "rayleigh"
  | "vonMises"
  | "triangular"
  | "truncatedNormal"
  | "poisson"
  | "binomial"
  | "negativeBinomial"
  | "geometric"
  | "hypergeometric"
  | "zipf"
  | "bernoulli";

export const distributionsKernel: () => DistributionsExports =
  /* @__PURE__ */ kernelOf<DistributionsExports>(distributionsSource);

import { checkChoice, checkFinite, checkInteger, checkPositive } from "@kb/checks";
import type { AngleBranch, Margin, MarginSettings } from "./margin.js";

/** How far |cos θ| is held from 1 where a slope divides by sin θ. */
const CLAMP_EPS = 1e-7;
const BRANCHES = ["hard", "none", "easy", "straight"] as const;

/** Options that are numbers, each with a default. */
export type Numbers<Name extends string> = { readonly [name in Name]?: number | undefined };

function settings(
  scale: number,
  margin: Margin = { kind: "none" },
  embeddingNorm: "raw" | "unit" = "unit",
  weightNorm: "raw" | "unit" = "unit",
): MarginSettings {
  checkPositive(scale, "s");
  return { scale, embeddingNorm, weightNorm, margin };
}

/** Softmax as it is: z = x · w. */
export function softmax(): MarginSettings {
  return settings(1, { kind: "none" }, "raw", "raw");
}

/** Modified softmax: weights of length 1, z = |x| cos θ. Source: SphereFace, arXiv 1704.08063. */
export function modifiedSoftmax(): MarginSettings {
  return settings(1, { kind: "none" }, "raw", "unit");
}

/** L2-constrained softmax: embeddings of length `s`, z = s |w| cos θ. Source: arXiv 1703.09507; see {@link scaleLowerBound}. */
export function l2Softmax({ s = 16 }: Numbers<"s"> = {}): MarginSettings {
  return settings(s, { kind: "none" }, "unit", "raw");
}

/** NormFace: z = s cos θ; `stats.gradScale` makes s learnable. Source: arXiv 1704.06369; see {@link scaleLowerBound}. */
export function normFace({ s = 20 }: Numbers<"s"> = {}): MarginSettings {
  return settings(s);
}

/** Congenerous cosine: z = s cos θ with the least s that {@link scaleLowerBound} allows. Source: arXiv 1710.00870. */
export function coco({ s = 16 }: Numbers<"s"> = {}): MarginSettings {
  return settings(s);
}

/** Large-margin softmax: z = |x| |w| ψ(θ). Source: arXiv 1612.02295. */
export function lSoftmax({ m = 4, lambda = 0 }: Numbers<"m" | "lambda"> = {}): MarginSettings {
  return settings(1, multiplicative(m, lambda), "raw", "raw");
}

/**
 * SphereFace, A-Softmax: z = |x| ψ(θ), eased by `lambda`, which the paper lets fall from 1000 to 5 (see {@link annealedLambda}).
 * Source: arXiv 1704.08063.
 */
export function sphereFace({ m = 4, lambda = 0 }: Numbers<"m" | "lambda"> = {}): MarginSettings {
  return settings(1, multiplicative(m, lambda), "raw", "unit");
}

/** Additive-margin softmax: z = s (cos θ − m). Source: arXiv 1801.05599. */
export function amSoftmax({ s = 30, m = 0.35 }: Numbers<"s" | "m"> = {}): MarginSettings {
  return settings(s, { kind: "cosine", m: finite(m) });
}

/** CosFace: z = s (cos θ − m). Source: arXiv 1801.09414; m = 0.4 as insightface takes it. */
export function cosFace({ s = 64, m = 0.4 }: Numbers<"s" | "m"> = {}): MarginSettings {
  return settings(s, { kind: "cosine", m: finite(m) });
}

/** Options of {@link arcFace}. */
export interface ArcFaceOptions {
  /** Scale; default 64. */
  readonly s?: number | undefined;
  /** Margin in radians, 0 to π; default 0.5. */
  readonly m?: number | undefined;
  /** Default `"hard"`. */
  readonly branch?: AngleBranch | undefined;
  /** How far |cos θ| is held from 1 where the slope divides by sin θ, 0 to 0.5; default 1e-7. */
  readonly clampEps?: number | undefined;
}

/** ArcFace: z = s cos(θ + m). Source: arXiv 1801.07698. */
export function arcFace({
  s = 64,
  m = 0.5,
  branch = "hard",
  clampEps = CLAMP_EPS,
}: ArcFaceOptions = {}): MarginSettings {
  checkChoice(branch, "branch", BRANCHES);
  return settings(s, { kind: "angle", m: angle(m), branch, clampEps: held(clampEps) });
}

/** Combined margin: z = s (cos(m₁θ + m₂) − m₃). Source: arXiv 1801.07698, section 2. */
export function combinedMargin({
  s = 64,
  m1 = 1,
  m2 = 0.3,
  m3 = 0.2,
  clampEps = CLAMP_EPS,
}: Numbers<"s" | "m1" | "m2" | "m3" | "clampEps"> = {}): MarginSettings {
  return settings(s, {
    kind: "combined",
    m1: finite(m1, "m1"),
    m2: finite(m2, "m2"),
    m3: finite(m3, "m3"),
    clampEps: held(clampEps),
  });
}

/** Sub-center ArcFace: the weights hold `subCenters` rows for each class, of which the nearest counts. Source: ECCV 2020, Deng et al. */
export function subCenterArcFace({
  subCenters = 3,
  ...options
}: ArcFaceOptions & Numbers<"subCenters"> = {}): MarginSettings {
  checkInteger(subCenters, "subCenters", 1);
  return { ...arcFace(options), subCenters };
}

/**
 * CurricularFace: z = s cos(θ + m), and hard classes weigh more as `t` grows. `stats.t` is the t of the next call: it moves by a
 * hundredth towards the batch's mean target cosine before it is used. Source: arXiv 2004.00288.
 */
export function curricularFace({
  s = 64,
  m = 0.5,
  t = 0,
  clampEps = CLAMP_EPS,
}: Numbers<"s" | "m" | "t" | "clampEps"> = {}): MarginSettings {
  return settings(s, { kind: "curricular", m: angle(m), t: finite(t, "t"), clampEps: held(clampEps) });
}

/**
 * MagFace: z = s cos(θ + m(a)), m from `lm` at length `la` to `um` at `ua`, plus `lambdaG` times the mean of a/ua² + 1/a, which
 * rewards long embeddings. Source: arXiv 2103.06627.
 */
export function magFace({
  s = 64,
  la = 10,
  ua = 110,
  lm = 0.45,
  um = 0.8,
  lambdaG = 35,
  clampEps = CLAMP_EPS,
}: Numbers<"s" | "la" | "ua" | "lm" | "um" | "lambdaG" | "clampEps"> = {}): MarginSettings {
  checkPositive(la, "la");
  checkFinite(ua, "ua", la);
  if (ua === la) throw new RangeError(`ua must be greater than la, got ${ua} and ${la}`);
  return settings(s, {
    kind: "magnitude",
    la,
    ua,
    lm: finite(lm, "lm"),
    um: finite(um, "um"),
    lambdaG: finite(lambdaG, "lambdaG"),
    clampEps: held(clampEps),
  });
}

/**
 * AdaFace: the margin is angular for embeddings shorter than usual, and additive for longer ones. `mean` and `std` of the lengths
 * move by `tAlpha` towards the batch's; `stats.mean` and `stats.std` are those of the next call. Source: arXiv 2204.00964.
 */
export function adaFace({
  s = 64,
  m = 0.4,
  h = 0.333,
  tAlpha = 0.01,
  mean = 20,
  std = 100,
}: Numbers<"s" | "m" | "h" | "tAlpha" | "mean" | "std"> = {}): MarginSettings {
  checkFinite(tAlpha, "tAlpha", 0, 1);
  return settings(s, {
    kind: "adaptive",
    m: finite(m),
    h: finite(h, "h"),
    tAlpha,
    mean: finite(mean, "mean"),
    std: finite(std, "std"),
  });
}

function multiplicative(m: number, lambda: number): Margin {
  checkInteger(m, "m", 1, 16);
  checkFinite(lambda, "lambda", 0);
  return { kind: "multiplicative", m, lambda };
}

function finite(value: number, name = "m"): number {
  checkFinite(value, name);
  return value;
}

function angle(m: number): number {
  checkFinite(m, "m", 0, Math.PI);
  return m;
}

function held(clampEps: number): number {
  checkFinite(clampEps, "clampEps", 0, 0.5);
  return clampEps;
}

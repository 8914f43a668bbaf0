import type { Margin, MarginSettings } from "../../src/face.js";

/** What the twin answers; the gradients are taken by central differences of its loss, by the tests. */
export interface Problem {
  readonly embeddings: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
  readonly labels: ArrayLike<number>;
  readonly batch: number;
  readonly dimension: number;
  readonly classes: number;
  readonly bias?: ArrayLike<number> | undefined;
  readonly labelSmoothing?: number;
  readonly reduction?: "mean" | "sum";
}

/** The loss in float64 by the textbook: cosines, arccosines, logits, softmax; MagFace's penalty included. */
export function marginSoftmaxLoss(problem: Problem, settings: MarginSettings): number {
  const loss = crossEntropy(problem, (row) => rowLogits(problem, settings, row));
  return loss + penalty(problem, settings.margin, countedRows(problem));
}

/** The same from cosines, of presets that normalise both sides, without a penalty; `norms` are the embeddings' lengths. */
export function marginSoftmaxLogitsLoss(
  problem: Omit<Problem, "embeddings" | "weights" | "dimension" | "bias">,
  cosines: ArrayLike<number>,
  { scale, margin }: MarginSettings,
  norms?: ArrayLike<number>,
): number {
  const { classes, labels } = problem;
  return crossEntropy(problem, (row) => {
    const own = cosines[row * classes + labels[row]!]!;
    return Array.from({ length: classes }, (_, j) => {
      const cosine = cosines[row * classes + j]!;
      return (
        scale * (j === labels[row] ? phi(margin, cosine, norms?.[row] ?? 1) : rival(margin, cosine, own))
      );
    });
  });
}

function countedRows({ batch, labels }: Pick<Problem, "batch" | "labels">): number[] {
  return Array.from({ length: batch }, (_, row) => row).filter((row) => labels[row]! >= 0);
}

function crossEntropy(
  problem: Pick<Problem, "batch" | "classes" | "labels" | "labelSmoothing" | "reduction">,
  logitsOf: (row: number) => number[],
): number {
  const { classes, labels, labelSmoothing: smoothing = 0, reduction = "mean" } = problem;
  const counted = countedRows(problem);
  let loss = 0;
  for (const row of counted) {
    const logits = logitsOf(row);
    const highest = Math.max(...logits);
    const logSum = highest + Math.log(logits.reduce((sum, z) => sum + Math.exp(z - highest), 0));
    const mean = logits.reduce((sum, z) => sum + z, 0) / classes;
    loss += (1 - smoothing) * (logSum - logits[labels[row]!]!) + smoothing * (logSum - mean);
  }
  return reduction === "mean" ? loss / Math.max(counted.length, 1) : loss;
}

function rowLogits(problem: Problem, settings: MarginSettings, row: number): number[] {
  const { embeddings, weights, labels, dimension, classes, bias } = problem;
  const { scale, embeddingNorm, weightNorm, margin, subCenters = 1 } = settings;
  const x = vector(embeddings, row, dimension);
  const a = length(x);
  const nearest = Array.from({ length: classes }, (_, j) => {
    const centers = Array.from({ length: subCenters }, (_, k) => {
      const w = vector(weights, j * subCenters + k, dimension);
      const b = length(w);
      return { cosine: a > 0 && b > 0 ? dot(x, w) / (a * b) : 0, b };
    });
    return centers.reduce((best, center) => (center.cosine > best.cosine ? center : best));
  });
  const own = nearest[labels[row]!]!.cosine;
  return nearest.map(({ cosine, b }, j) => {
    const value = j === labels[row] ? phi(margin, cosine, a) : rival(margin, cosine, own);
    const lengths = (embeddingNorm === "raw" ? a : 1) * (weightNorm === "raw" ? b : 1);
    return scale * lengths * value + (bias?.[j] ?? 0);
  });
}

function phi(margin: Margin, cosine: number, norm: number): number {
  const theta = Math.acos(Math.min(1, Math.max(-1, cosine)));
  switch (margin.kind) {
    case "none":
      return cosine;
    case "cosine":
      return cosine - margin.m;
    case "curricular":
      return theta <= Math.PI - margin.m
        ? Math.cos(theta + margin.m)
        : cosine - margin.m * Math.sin(margin.m);
    case "angle": {
      const { m, branch } = margin;
      if (branch === "hard" && theta > Math.PI - m) return cosine - m * Math.sin(m);
      return branch === "easy" && cosine <= 0 ? cosine : Math.cos(theta + m);
    }
    case "combined":
      return Math.cos(margin.m1 * theta + margin.m2) - margin.m3;
    case "multiplicative": {
      const { m, lambda } = margin;
      const k = Math.min(m - 1, Math.floor((theta * m) / Math.PI));
      return (lambda * cosine + (-1) ** k * Math.cos(m * theta) - 2 * k) / (1 + lambda);
    }
    case "magnitude": {
      const { la, ua, lm, um } = margin;
      const m = lm + ((um - lm) / (ua - la)) * (Math.min(Math.max(norm, la), ua) - la);
      return cosine > 0 ? Math.cos(theta + m) : cosine;
    }
    case "adaptive": {
      // The statistics are given, not moved, here.
      const held = Math.min(Math.max(norm, 1e-3), 100);
      const z = Math.min(1, Math.max(-1, (margin.h * (held - margin.mean)) / (margin.std + 1e-3)));
      const turned = Math.min(Math.PI - 1e-3, Math.max(1e-3, theta - margin.m * z));
      return Math.cos(turned) - (margin.m + margin.m * z);
    }
  }
}

/** What another class's cosine becomes: CurricularFace raises the hard ones; its t is given, not moved, here. */
function rival(margin: Margin, cosine: number, own: number): number {
  if (margin.kind !== "curricular") return cosine;
  return cosine > Math.cos(Math.acos(own) + margin.m) ? cosine * (margin.t + cosine) : cosine;
}

function penalty({ embeddings, dimension }: Problem, margin: Margin, rows: readonly number[]): number {
  if (margin.kind !== "magnitude") return 0;
  const { la, ua, lambdaG } = margin;
  const terms = rows.map((row) => {
    const a = Math.min(Math.max(length(vector(embeddings, row, dimension)), la), ua);
    return a / ua ** 2 + 1 / a;
  });
  return (lambdaG * terms.reduce((sum, term) => sum + term, 0)) / Math.max(rows.length, 1);
}

function vector(values: ArrayLike<number>, row: number, n: number): number[] {
  return Array.from({ length: n }, (_, k) => values[row * n + k]!);
}

function dot(x: readonly number[], y: readonly number[]): number {
  return x.reduce((sum, value, k) => sum + value * y[k]!, 0);
}

function length(x: readonly number[]): number {
  return Math.sqrt(dot(x, x));
}

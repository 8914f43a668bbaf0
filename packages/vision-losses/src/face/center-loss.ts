import { checkChoice, checkFinite, checkInteger, checkObject, checkTypedArray } from "@kb/checks";
import { readLabels } from "./labels.js";

/** What {@link centerLoss} takes. */
export interface CenterLossInput {
  /** `[batch, dimension]`. */
  readonly embeddings: Float32Array;
  /** `[classes, dimension]`. */
  readonly centers: Float32Array;
  /** `[batch]`: the class of each row, or `ignoreIndex`. */
  readonly labels: Int32Array;
  readonly batch: number;
  readonly dimension: number;
  readonly classes: number;
  /** Weight, ≥ 0; default 0.003. */
  readonly lambda?: number | undefined;
  /** How far centers move towards their rows, 0 to 1; default 0.5. */
  readonly alpha?: number | undefined;
  /** Over the rows that are not ignored; default `"sum"`, as in the paper. */
  readonly reduction?: "mean" | "sum" | undefined;
  /** The label of rows that do not count; default −1. */
  readonly ignoreIndex?: number | undefined;
}

/** A loss with its gradient, and where the centers go. */
export interface CenterLossResult {
  readonly loss: number;
  /** As `embeddings`; 0 for ignored rows. */
  readonly gradEmbeddings: Float32Array;
  /** As `centers`: each less α · Σ (center − row) / (1 + number of its rows). */
  readonly newCenters: Float32Array;
}

/**
 * Center loss, λ/2 · Σ |x − c_y|², with its gradient and the centers after the batch.
 *
 * O((batch + classes) · dimension). Throws a TypeError or RangeError for arguments of the wrong kind, length or range.
 * Source: Wen et al., “A discriminative feature learning approach for deep face recognition” (ECCV 2016).
 *
 * @example
 * const { loss, newCenters } = centerLoss({
 *   embeddings: Float32Array.of(1, 1),
 *   centers: Float32Array.of(0, 1),
 *   labels: Int32Array.of(0),
 *   ...{ batch: 1, dimension: 2, classes: 1, lambda: 1 },
 * });
 * loss; // 0.5
 * newCenters; // Float32Array [0.25, 1]
 */
export function centerLoss(input: CenterLossInput): CenterLossResult {
  checkObject(input, "input");
  const { embeddings, centers, batch, dimension, classes } = input;
  const { lambda = 0.003, alpha = 0.5, reduction = "sum" } = input;
  checkInteger(batch, "batch");
  checkInteger(dimension, "dimension", 1);
  checkInteger(classes, "classes", 1);
  checkTypedArray(embeddings, "embeddings", [Float32Array], batch * dimension, "[batch, dimension]");
  checkTypedArray(centers, "centers", [Float32Array], classes * dimension, "[classes, dimension]");
  checkFinite(lambda, "lambda", 0);
  checkFinite(alpha, "alpha", 0, 1);
  checkChoice(reduction, "reduction", ["mean", "sum"]);
  const labels = readLabels(input.labels, batch, classes, input.ignoreIndex);
  const weight = reduction === "sum" ? lambda : lambda / Math.max(labels.counted, 1);

  const gradEmbeddings = new Float32Array(embeddings.length);
  const pulls = new Float64Array(centers.length);
  const members = new Uint32Array(classes);
  let loss = 0;
  labels.values.forEach((label, row) => {
    if (label < 0) return;
    members[label]!++;
    for (let k = 0; k < dimension; k++) {
      const difference = embeddings[row * dimension + k]! - centers[label * dimension + k]!;
      loss += (weight / 2) * difference * difference;
      gradEmbeddings[row * dimension + k] = weight * difference;
      pulls[label * dimension + k]! += difference;
    }
  });
  const newCenters = Float32Array.from(centers, (center, i) => {
    return center + (alpha * pulls[i]!) / (1 + members[Math.floor(i / dimension)]!);
  });
  return { loss, gradEmbeddings, newCenters };
}

import { checkFinite, checkInteger, checkObject, checkTypedArray } from "@kb/checks";

/** What {@link ringLoss} takes. */
export interface RingLossInput {
  /** `[batch, dimension]`. */
  readonly embeddings: Float32Array;
  readonly batch: number;
  readonly dimension: number;
  /** R, the length that embeddings are drawn to. */
  readonly radius: number;
  /** Weight, ≥ 0; default 0.01. */
  readonly lambda?: number | undefined;
}

/** A loss with its gradients. */
export interface RingLossResult {
  readonly loss: number;
  /** As `embeddings`; 0 for zero vectors. */
  readonly gradEmbeddings: Float32Array;
  /** ∂loss/∂R, for a radius that is learned. */
  readonly gradRadius: number;
}

/**
 * Ring loss, λ/2 · mean (|x| − R)², with its gradients: embeddings are drawn to one length, which may be learned.
 *
 * 0 for an empty batch. O(batch · dimension). Throws a TypeError or RangeError for arguments of the wrong kind, length or
 * range. Source: Zheng et al., arXiv 1803.00130.
 *
 * @example
 * ringLoss({ embeddings: Float32Array.of(3, 4), batch: 1, dimension: 2, radius: 4, lambda: 1 }).loss; // 0.5
 */
export function ringLoss(input: RingLossInput): RingLossResult {
  checkObject(input, "input");
  const { embeddings, batch, dimension, radius, lambda = 0.01 } = input;
  checkInteger(batch, "batch");
  checkInteger(dimension, "dimension", 1);
  checkTypedArray(embeddings, "embeddings", [Float32Array], batch * dimension, "[batch, dimension]");
  checkFinite(radius, "radius");
  checkFinite(lambda, "lambda", 0);
  const gradEmbeddings = new Float32Array(embeddings.length);
  const weight = lambda / Math.max(batch, 1);
  let [loss, gradRadius] = [0, 0];
  for (let start = 0; start < embeddings.length; start += dimension) {
    const end = start + dimension;
    let squares = 0;
    for (let i = start; i < end; i++) squares += embeddings[i]! * embeddings[i]!;
    const norm = Math.sqrt(squares);
    const excess = norm - radius;
    loss += (weight / 2) * excess * excess;
    gradRadius -= weight * excess;
    if (norm === 0) continue;
    for (let i = start; i < end; i++) gradEmbeddings[i] = (weight * excess * embeddings[i]!) / norm;
  }
  return { loss, gradEmbeddings, gradRadius };
}

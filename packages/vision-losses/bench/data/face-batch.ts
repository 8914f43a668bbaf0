import { seededRandom } from "@kb/benchmark";
import type { Sizes } from "../sizes.js";

/** Embeddings, class weights and labels. */
export interface FaceBatch extends Sizes {
  readonly embeddings: Float32Array;
  readonly weights: Float32Array;
  readonly labels: Int32Array;
}

/** Embeddings that begin to turn to the weights of their classes. */
export function faceBatch(sizes: Sizes): FaceBatch {
  const { batch, dimension, classes } = sizes;
  const random = seededRandom(1);
  const weights = Float32Array.from({ length: classes * dimension }, () => 2 * random() - 1);
  const labels = Int32Array.from({ length: batch }, () => Math.floor(random() * classes));
  const embeddings = Float32Array.from({ length: batch * dimension }, (_, i) => {
    const label = labels[Math.floor(i / dimension)]!;
    return weights[label * dimension + (i % dimension)]! + 8 * random() - 4;
  });
  return { ...sizes, embeddings, weights, labels };
}

/** The cosines of each embedding with each weight, row by row. */
export function cosinesOf({ embeddings, weights, dimension, batch, classes }: FaceBatch): Float32Array {
  const [x, w] = [unitRows(embeddings, dimension), unitRows(weights, dimension)];
  return Float32Array.from({ length: batch * classes }, (_, i) => {
    const [from, to] = [Math.floor(i / classes) * dimension, (i % classes) * dimension];
    let sum = 0;
    for (let k = 0; k < dimension; k++) sum += x[from + k]! * w[to + k]!;
    return sum;
  });
}

/** Each row over its length. */
export function unitRows(rows: Float32Array, dimension: number): Float32Array {
  const units = new Float32Array(rows.length);
  for (let start = 0; start < rows.length; start += dimension) {
    let squares = 0;
    for (let i = start; i < start + dimension; i++) squares += rows[i]! * rows[i]!;
    const scale = 1 / Math.sqrt(squares);
    for (let i = start; i < start + dimension; i++) units[i] = rows[i]! * scale;
  }
  return units;
}

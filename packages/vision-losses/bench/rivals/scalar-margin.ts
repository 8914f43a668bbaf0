import { type FaceBatch, unitRows } from "../data/face-batch.js";

export const SCALE = 64;
export const MARGIN = 0.5;

/** ArcFace's softmax cross-entropy on cosines, forward and backward, as one would write it in JavaScript with care. */
export function scalarArcFace(
  cosines: Float32Array,
  labels: Int32Array,
  classes: number,
  gradient: Float32Array,
): number {
  const [cosM, sinM] = [Math.cos(MARGIN), Math.sin(MARGIN)];
  const [turn, line] = [Math.cos(Math.PI - MARGIN), MARGIN * sinM];
  let loss = 0;
  for (let row = 0; row < labels.length; row++) {
    const start = row * classes;
    const end = start + classes;
    const own = start + labels[row]!;
    const c = cosines[own]!;
    const sine = Math.sqrt(Math.max(1e-7, (1 - c) * (1 + c)));
    const isTurned = c > turn;
    const phi = isTurned ? c * cosM - sine * sinM : c - line;
    const slope = isTurned ? cosM + (sinM * c) / sine : 1;
    let highest = phi;
    for (let i = start; i < end; i++) if (i !== own && cosines[i]! > highest) highest = cosines[i]!;
    let sum = 0;
    for (let i = start; i < end; i++) {
      const e = Math.exp(SCALE * ((i === own ? phi : cosines[i]!) - highest));
      gradient[i] = e;
      sum += e;
    }
    loss += (Math.log(sum) - SCALE * (phi - highest)) / labels.length;
    const factor = SCALE / (sum * labels.length);
    for (let i = start; i < end; i++) gradient[i]! *= factor;
    gradient[own] = (gradient[own]! - SCALE / labels.length) * slope;
  }
  return loss;
}

/** The whole loss in JavaScript: unit vectors, cosines, and back to embeddings and weights. Answers loss and gradients. */
export function scalarFaceLoss({ embeddings, weights, labels, batch, dimension, classes }: FaceBatch): {
  loss: number;
  gradEmbeddings: Float32Array;
  gradWeights: Float32Array;
} {
  const [x, w] = [unitRows(embeddings, dimension), unitRows(weights, dimension)];
  const cosines = new Float32Array(batch * classes);
  for (let row = 0; row < batch; row++) {
    for (let j = 0; j < classes; j++) {
      let sum = 0;
      for (let k = 0; k < dimension; k++) sum += x[row * dimension + k]! * w[j * dimension + k]!;
      cosines[row * classes + j] = sum;
    }
  }
  const gradient = new Float32Array(cosines.length);
  const loss = scalarArcFace(cosines, labels, classes, gradient);
  const [gradEmbeddings, gradWeights] = [new Float32Array(x.length), new Float32Array(w.length)];
  for (let row = 0; row < batch; row++) {
    for (let j = 0; j < classes; j++) {
      const g = gradient[row * classes + j]!;
      for (let k = 0; k < dimension; k++) {
        gradEmbeddings[row * dimension + k]! += g * w[j * dimension + k]!;
        gradWeights[j * dimension + k]! += g * x[row * dimension + k]!;
      }
    }
  }
  project(gradEmbeddings, x, embeddings, dimension);
  project(gradWeights, w, weights, dimension);
  return { loss, gradEmbeddings, gradWeights };
}

/** What of a gradient turns the unit vectors, over the vectors' lengths. */
function project(gradient: Float32Array, units: Float32Array, rows: Float32Array, dimension: number): void {
  for (let start = 0; start < gradient.length; start += dimension) {
    let [dot, squares] = [0, 0];
    for (let i = start; i < start + dimension; i++) {
      dot += gradient[i]! * units[i]!;
      squares += rows[i]! * rows[i]!;
    }
    const scale = 1 / Math.sqrt(squares);
    for (let i = start; i < start + dimension; i++) gradient[i] = (gradient[i]! - dot * units[i]!) * scale;
  }
}

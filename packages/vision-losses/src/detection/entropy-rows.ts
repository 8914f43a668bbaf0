import { detectionKernel } from "../kernel.js";
import { floatsAt, integersAt, inWorkspace } from "../workspace.js";
import type { LossResult } from "./loss-result.js";

/** Rows of logits, each against one class or, in `shares`, it and the next. */
export interface EntropyRows {
  readonly logits: Float32Array;
  readonly classes: number;
  /** −1: the row is left out. */
  readonly labels: Int32Array;
  readonly shares?: Float32Array | undefined;
  readonly weights?: Float32Array | undefined;
  readonly smoothing?: number | undefined;
  readonly normalizer: number;
}

/** Softmax cross-entropy of rows, with its gradient. */
export function entropyRows(rows: EntropyRows): LossResult {
  const { logits, classes, labels, shares, weights, smoothing = 0, normalizer } = rows;
  const count = labels.length;
  const bytes = count * 4;
  const sizes = {
    logits: logits.length * 4,
    gradient: logits.length * 4,
    labels: bytes,
    shares: bytes,
    weights: bytes,
  };
  return inWorkspace(sizes, (at) => {
    floatsAt(at.logits, logits.length).set(logits);
    integersAt(at.labels, count).set(labels);
    if (shares !== undefined) floatsAt(at.shares, count).set(shares);
    if (weights !== undefined) floatsAt(at.weights, count).set(weights);
    const sum = detectionKernel().entropyRows(
      ...([at.logits, count, classes, at.labels, shares === undefined ? 0 : at.shares] as const),
      ...([weights === undefined ? 0 : at.weights, smoothing, 1 / normalizer, at.gradient] as const),
    );
    return { loss: sum / normalizer, grad: floatsAt(at.gradient, logits.length).slice() };
  });
}

import { checkChoice, checkFinite, checkLength, checkObject, checkTypedArray } from "@kb/checks";
import { floatsAt, inWorkspace } from "../workspace.js";
import { cornerKernel } from "./kernel.js";

/** Options of {@link cornerFocalLoss}. */
export interface CornerFocalLossOptions {
  /** What `predicted` holds; default `"logits"`. */
  readonly input?: "logits" | "probabilities" | undefined;
  /** How little well-predicted cells count, ≥ 0; default 2. */
  readonly alpha?: number | undefined;
  /** How little cells near a corner count, ≥ 0; default 4. */
  readonly beta?: number | undefined;
  /** Probabilities are held between this and 1 − this, where the gradient is 0; above 0 and below 0.5, default 1e-4. */
  readonly clamp?: number | undefined;
}

/** A loss over heatmaps with its gradient. */
export interface CornerFocalLossResult {
  readonly loss: number;
  /** As `predicted`. */
  readonly grad: Float32Array;
  /** How many cells are corners. */
  readonly positives: number;
}

/** Cells a call of the kernel: what memory holds at once. */
const CHUNK = 32768;

/**
 * CornerNet's focal loss of heatmaps against targets, whose corners are exactly 1, with its gradient: the sum over cells by the number of corners, or by 1 if there are none.
 *
 * −(1 − p)^α log p at corners and −(1 − target)^β p^α log(1 − p) elsewhere. Worked out in float64. O(n). Throws a TypeError or RangeError for arguments of
 * the wrong kind, length or range. Source: arXiv 1808.01244.
 *
 * @example
 * const { loss, positives } = cornerFocalLoss(Float32Array.of(0, 0), Float32Array.of(1, 0));
 * loss.toFixed(4); // "0.3466"
 * positives; // 1
 */
export function cornerFocalLoss(
  predicted: Float32Array,
  target: Float32Array,
  options: CornerFocalLossOptions = {},
): CornerFocalLossResult {
  checkTypedArray(predicted, "predicted", [Float32Array]);
  checkTypedArray(target, "target", [Float32Array]);
  checkLength(target, "target", predicted.length, "as predicted");
  checkObject(options, "options");
  const { input = "logits", alpha = 2, beta = 4, clamp = 1e-4 } = options;
  checkChoice(input, "input", ["logits", "probabilities"]);
  checkFinite(alpha, "alpha", 0);
  checkFinite(beta, "beta", 0);
  checkFinite(clamp, "clamp", 1e-12, 0.5 - 1e-12);
  let positives = 0;
  for (const heat of target) if (heat === 1) positives++;
  const weight = 1 / Math.max(positives, 1);

  const { focalLoss } = cornerKernel();
  const grad = new Float32Array(predicted.length);
  const bytes = 4 * Math.min(CHUNK, predicted.length);
  const loss = inWorkspace({ x: bytes, heat: bytes, gradient: bytes }, ({ x, heat, gradient }) => {
    let sum = 0;
    for (let start = 0; start < predicted.length; start += CHUNK) {
      const end = Math.min(start + CHUNK, predicted.length);
      const n = end - start;
      floatsAt(x, n).set(predicted.subarray(start, end));
      floatsAt(heat, n).set(target.subarray(start, end));
      sum += focalLoss(x, heat, n, input === "logits", alpha, beta, clamp, weight, gradient);
      grad.set(floatsAt(gradient, n), start);
    }
    return sum * weight;
  });
  return { loss, grad, positives };
}

import { checkFinite, checkObject } from "@kb/checks";
import { detectionKernel } from "../kernel.js";
import {
  checkPairs,
  checkShares,
  type LossResult,
  type NormalizerOptions,
  reducePairs,
} from "./loss-result.js";

/** Options of {@link binaryCrossEntropy}; the normalizer's default is the number of logits, at least 1. */
export interface BinaryCrossEntropyOptions extends NormalizerOptions {
  /** How far targets are drawn towards ½, 0 to 1; default 0. */
  readonly labelSmoothing?: number | undefined;
}

/**
 * Cross-entropy of logits against targets between 0 and 1, with its gradient.
 *
 * Worked out in float64, finite for any finite logit. O(n). Throws a TypeError or RangeError for arguments of the wrong kind, length or range.
 *
 * @example
 * binaryCrossEntropy(Float32Array.of(0), Float32Array.of(1)).loss.toFixed(4); // "0.6931"
 */
export function binaryCrossEntropy(
  logits: Float32Array,
  targets: Float32Array,
  options: BinaryCrossEntropyOptions = {},
): LossResult {
  checkObject(options, "options");
  const { labelSmoothing = 0, normalizer = Math.max(1, logits?.length) } = options;
  checkPairs(logits, "logits", targets, "targets", options);
  checkShares(targets, "targets");
  checkFinite(labelSmoothing, "labelSmoothing", 0, 1);
  return reducePairs(logits, targets, normalizer, (from, to, gradient) =>
    detectionKernel().binaryEntropy(from, to, logits.length, labelSmoothing, 1 / normalizer, gradient),
  );
}

import { checkFinite, checkObject } from "@kb/checks";
import { detectionKernel } from "../kernel.js";
import {
  checkPairs,
  checkShares,
  type LossResult,
  type NormalizerOptions,
  reducePairs,
} from "./loss-result.js";

/** Options of {@link qualityFocalLoss}; the normalizer's default is the number of targets above 0, at least 1. */
export interface QualityFocalLossOptions extends NormalizerOptions {
  /** The power of the distance from the target, ≥ 0; default 2. */
  readonly beta?: number | undefined;
}

/**
 * Quality focal loss: cross-entropy of logits against qualities between 0 and 1 (an IoU, say), times |quality − probability|^β, summed over the
 * normalizer, with its gradient.
 *
 * Worked out in float64, finite for any finite logit. O(n). Throws a TypeError or RangeError for arguments of the wrong kind, length or range. Source: Li et al.,
 * arXiv 2006.04388.
 *
 * @example
 * qualityFocalLoss(Float32Array.of(0), Float32Array.of(0.5)).loss; // 0
 * qualityFocalLoss(Float32Array.of(0), Float32Array.of(1)).loss.toFixed(4); // "0.1733"
 */
export function qualityFocalLoss(
  logits: Float32Array,
  targets: Float32Array,
  options: QualityFocalLossOptions = {},
): LossResult {
  checkObject(options, "options");
  const { beta = 2 } = options;
  checkPairs(logits, "logits", targets, "targets", options);
  checkShares(targets, "targets");
  checkFinite(beta, "beta", 0);
  const {
    normalizer = Math.max(
      1,
      targets.reduce((count, target) => count + (target > 0 ? 1 : 0), 0),
    ),
  } = options;
  return reducePairs(logits, targets, normalizer, (from, to, gradient) =>
    detectionKernel().qualityFocal(from, to, logits.length, beta, 1 / normalizer, gradient),
  );
}

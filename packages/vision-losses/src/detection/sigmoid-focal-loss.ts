import { checkFinite, checkObject } from "@kb/checks";
import { detectionKernel } from "../kernel.js";
import {
  checkPairs,
  checkShares,
  type LossResult,
  type NormalizerOptions,
  reducePairs,
} from "./loss-result.js";

/** Options of {@link sigmoidFocalLoss}; the normalizer's default is the number of targets above 0, at least 1. */
export interface SigmoidFocalLossOptions extends NormalizerOptions {
  /** The weight of positive targets, 1 − alpha that of negative ones; below 0: all weigh 1. At most 1; default 0.25. */
  readonly alpha?: number | undefined;
  /** How much less sure predictions count, ≥ 0; default 2. */
  readonly gamma?: number | undefined;
}

/**
 * Focal loss of logits against targets between 0 and 1, −α (1 − p)^γ log p of each target's own probability p, summed over the normalizer, with
 * its gradient.
 *
 * Worked out in float64, finite for any finite logit. O(n). Throws a TypeError or RangeError for arguments of the wrong kind, length or range. Source: Lin et al.,
 * arXiv 1708.02002.
 *
 * @example
 * const { loss, grad } = sigmoidFocalLoss(Float32Array.of(0, 0), Float32Array.of(1, 0), { gamma: 0, alpha: -1 });
 * loss.toFixed(4); // "1.3863"
 * grad; // Float32Array [-0.5, 0.5]
 */
export function sigmoidFocalLoss(
  logits: Float32Array,
  targets: Float32Array,
  options: SigmoidFocalLossOptions = {},
): LossResult {
  checkObject(options, "options");
  const { alpha = 0.25, gamma = 2 } = options;
  checkPairs(logits, "logits", targets, "targets", options);
  checkShares(targets, "targets");
  checkFinite(alpha, "alpha", Number.NEGATIVE_INFINITY, 1);
  checkFinite(gamma, "gamma", 0);
  const {
    normalizer = Math.max(
      1,
      targets.reduce((count, target) => count + (target > 0 ? 1 : 0), 0),
    ),
  } = options;
  return reducePairs(logits, targets, normalizer, (from, to, gradient) =>
    detectionKernel().focal(from, to, logits.length, alpha, gamma, 1 / normalizer, gradient),
  );
}

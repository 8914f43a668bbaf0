import { checkFinite, checkInteger, checkObject, checkPositive, checkTypedArray } from "@kb/checks";
import { entropyRows } from "./entropy-rows.js";
import type { LossResult, NormalizerOptions } from "./loss-result.js";

/** Options of {@link distributionFocalLoss}; the normalizer's default is the sum of weights, or 1 if that is 0. */
export interface DistributionFocalLossOptions extends NormalizerOptions {
  /** How many distances the distribution has: 0, 1, … bins − 1; at least 2. */
  readonly bins: number;
  /** `[n]`, each ≥ 0: what each row's loss is multiplied by; default 1. */
  readonly weights?: Float32Array | undefined;
}

/**
 * Distribution focal loss: softmax cross-entropy of rows of logits, `[n, bins]`, against distances `[n]` from 0 to bins − 1, each shared between
 * the two bins beside it, with its gradient.
 *
 * Worked out in float64. O(n · bins). Throws a TypeError or RangeError for arguments of the wrong kind, length or range. Source: Li et al., arXiv 2006.04388.
 *
 * @example
 * const { grad } = distributionFocalLoss(Float32Array.of(0, 0), Float32Array.of(0.25), { bins: 2 });
 * grad; // Float32Array [-0.25, 0.25]
 */
export function distributionFocalLoss(
  logits: Float32Array,
  targets: Float32Array,
  options: DistributionFocalLossOptions,
): LossResult {
  checkObject(options, "options");
  const { bins, weights } = options;
  checkInteger(bins, "bins", 2);
  checkTypedArray(targets, "targets", [Float32Array]);
  const n = targets.length;
  checkTypedArray(logits, "logits", [Float32Array], n * bins, "[n, bins]");
  targets.forEach((target, i) => {
    checkFinite(target, `targets[${i}]`, 0, bins - 1);
  });
  if (weights !== undefined) {
    checkTypedArray(weights, "weights", [Float32Array], n, "[n]");
    weights.forEach((weight, i) => {
      checkFinite(weight, `weights[${i}]`, 0);
    });
  }
  if (options.normalizer !== undefined) checkPositive(options.normalizer, "normalizer");
  const { normalizer = (weights?.reduce((sum, weight) => sum + weight, 0) ?? n) || 1 } = options;
  // The last bin has no next one: its distance is all of it.
  const labels = Int32Array.from(targets, (target) => Math.min(Math.floor(target), bins - 2));
  const shares = targets.map((target, i) => target - labels[i]!);
  return entropyRows({ logits, classes: bins, labels, shares, weights, normalizer });
}

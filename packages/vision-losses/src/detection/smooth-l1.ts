import { checkObject, checkPositive } from "@kb/checks";
import { checkPairs, type LossResult, type NormalizerOptions } from "./loss-result.js";

/** Options of {@link smoothL1}; the normalizer's default is the number of elements, at least 1. */
export interface SmoothL1Options extends NormalizerOptions {
  /** The distance from which on the loss grows straight, > 0; default 1. */
  readonly beta?: number | undefined;
}

/**
 * Smooth L1 loss: d² / 2β of differences d below β, |d| − β/2 of others, summed over the normalizer, with its gradient.
 *
 * O(n). Throws a TypeError or RangeError for arguments of the wrong kind, length or range. Source: Girshick, arXiv 1504.08083.
 *
 * @example
 * const { loss, grad } = smoothL1(Float32Array.of(0.5, 3), Float32Array.of(0, 0), { normalizer: 1 });
 * loss; // 2.625
 * grad; // Float32Array [0.5, 1]
 */
export function smoothL1(
  predicted: Float32Array,
  target: Float32Array,
  options: SmoothL1Options = {},
): LossResult {
  checkObject(options, "options");
  const { beta = 1, normalizer = Math.max(1, predicted?.length) } = options;
  checkPairs(predicted, "predicted", target, "target", options);
  checkPositive(beta, "beta");
  let sum = 0;
  const grad = predicted.map((value, i) => {
    const difference = value - target[i]!;
    const distance = Math.abs(difference);
    sum += distance < beta ? (0.5 * difference * difference) / beta : distance - beta / 2;
    return (distance < beta ? difference / beta : Math.sign(difference)) / normalizer;
  });
  return { loss: sum / normalizer, grad };
}

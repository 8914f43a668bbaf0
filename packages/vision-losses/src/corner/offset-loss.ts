import { checkFinite, checkLength, checkObject, checkTypedArray } from "@kb/checks";

/** Options of {@link offsetLoss}. */
export interface OffsetLossOptions {
  /** What the sum is divided by, plus 1e-4; default: the number of corners. */
  readonly count?: number | undefined;
}

/** A loss with its gradient. */
export interface OffsetLossResult {
  readonly loss: number;
  /** As `predicted`. */
  readonly grad: Float32Array;
}

const EPS = 1e-4;

/**
 * Smooth L1 of predicted offsets of corners against their targets, both `[n, 2]`: the sum by n + 1e-4, with its gradient.
 *
 * O(n). Throws a TypeError or RangeError for arguments of the wrong kind, length or range. Source: CornerNet, arXiv 1808.01244, and its code.
 *
 * @example
 * const { loss, grad } = offsetLoss(Float32Array.of(0.5, 3), Float32Array.of(0, 1));
 * loss.toFixed(3); // "1.625"
 * grad.map((g) => Math.round(10 * g)); // Float32Array [5, 10]
 */
export function offsetLoss(
  predicted: Float32Array,
  target: Float32Array,
  options: OffsetLossOptions = {},
): OffsetLossResult {
  checkTypedArray(predicted, "predicted", [Float32Array]);
  if (predicted.length % 2 !== 0) {
    throw new RangeError(
      `predicted must have 2 numbers for each corner ([n, 2]), got ${predicted.length} elements`,
    );
  }
  checkTypedArray(target, "target", [Float32Array]);
  checkLength(target, "target", predicted.length, "as predicted");
  checkObject(options, "options");
  const { count = predicted.length / 2 } = options;
  checkFinite(count, "count", 0);
  const weight = 1 / (count + EPS);
  let sum = 0;
  const grad = predicted.map((value, at) => {
    const difference = value - target[at]!;
    const distance = Math.abs(difference);
    sum += distance < 1 ? (difference * difference) / 2 : distance - 0.5;
    return weight * (distance < 1 ? difference : Math.sign(difference));
  });
  return { loss: sum * weight, grad };
}

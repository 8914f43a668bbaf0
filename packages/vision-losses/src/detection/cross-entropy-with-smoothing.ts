import { checkFinite, checkInteger, checkObject, checkPositive, checkTypedArray } from "@kb/checks";
import { readLabels } from "../face/labels.js";
import { entropyRows } from "./entropy-rows.js";
import type { LossResult, NormalizerOptions } from "./loss-result.js";

/** Options of {@link crossEntropyWithSmoothing}; the normalizer's default is the number of rows that count, at least 1. */
export interface CrossEntropyWithSmoothingOptions extends NormalizerOptions {
  readonly classes: number;
  /** How much of a row's probability is spread over all classes, 0 to 1; default 0.1. */
  readonly labelSmoothing?: number | undefined;
  /** The label of rows that do not count; default −1. */
  readonly ignoreIndex?: number | undefined;
}

/**
 * Softmax cross-entropy of rows of logits, `[n, classes]`, against labels `[n]` smoothed over all classes, with its gradient; 0 if no row counts.
 *
 * Worked out in float64. O(n · classes). Throws a TypeError or RangeError for arguments of the wrong kind, length or range. Source: Szegedy et al., arXiv 1512.00567.
 *
 * @example
 * const { grad } = crossEntropyWithSmoothing(Float32Array.of(0, 0), Int32Array.of(0), { classes: 2, labelSmoothing: 0.5 });
 * grad; // Float32Array [-0.25, 0.25]
 */
export function crossEntropyWithSmoothing(
  logits: Float32Array,
  labels: Int32Array,
  options: CrossEntropyWithSmoothingOptions,
): LossResult {
  checkObject(options, "options");
  const { classes, labelSmoothing = 0.1 } = options;
  checkInteger(classes, "classes", 1);
  checkFinite(labelSmoothing, "labelSmoothing", 0, 1);
  checkTypedArray(labels, "labels", [Int32Array]);
  checkTypedArray(logits, "logits", [Float32Array], labels.length * classes, "[n, classes]");
  const { values, counted } = readLabels(labels, labels.length, classes, options.ignoreIndex);
  if (options.normalizer !== undefined) checkPositive(options.normalizer, "normalizer");
  const { normalizer = Math.max(counted, 1) } = options;
  return entropyRows({ logits, classes, labels: values, smoothing: labelSmoothing, normalizer });
}

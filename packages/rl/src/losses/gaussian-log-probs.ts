import { checkInteger, checkObject } from "@kb/checks";
import { checkFloats, type Floats, type FloatsOf, floatsLike } from "../arguments.js";
import { exp } from "../elementary.js";
import type { LogProbs } from "./logits/log-probs.js";

/** A diagonal Gaussian policy and what it did. */
export interface GaussianInput<F extends Floats = Floats> {
  /** `[rows, size]`. */
  readonly means: F;
  /** `[rows, size]`, or `[size]` where it does not depend on the state. */
  readonly logStds: Floats;
  /** `[rows, size]`. */
  readonly actions: Floats;
  readonly rows: number;
  /** Numbers that make an action. */
  readonly size: number;
}

const HALF_LOG_2PI = 0.9189385332046727;

/**
 * The log-density of each row's action under the Gaussian, summed over its numbers, and the entropy.
 *
 * Throws a TypeError or RangeError for arguments of the wrong kind, length or range. O(rows × size).
 *
 * @example
 * ```ts
 * gaussianLogProbs({
 *   means: Float64Array.of(1),
 *   logStds: Float64Array.of(0),
 *   actions: Float64Array.of(1),
 *   rows: 1,
 *   size: 1,
 * }).logProbs; // Float64Array [-0.9189385332046727]
 * ```
 */
export function gaussianLogProbs<F extends Floats>(input: GaussianInput<F>): LogProbs<F> {
  const { means, logStds, actions, rows, size, precisions } = readGaussian(input);
  const result = { logProbs: floatsLike(means, rows), entropy: floatsLike(means, rows) };
  for (let row = 0; row < rows; row++) {
    let logProb = 0;
    let entropy = 0;
    for (let at = row * size; at < (row + 1) * size; at++) {
      const k = at % logStds.length;
      const z = (actions[at]! - means[at]!) * precisions[k]!;
      logProb -= 0.5 * z * z + logStds[k]! + HALF_LOG_2PI;
      entropy += logStds[k]! + HALF_LOG_2PI + 0.5;
    }
    result.logProbs[row] = logProb;
    result.entropy[row] = entropy;
  }
  return result;
}

/** What {@link gaussianGradient} propagates. */
export interface GaussianGradientInput<F extends Floats = Floats> extends GaussianInput<F> {
  /** `[rows]`: ∂loss/∂logProbs. */
  readonly gradLogProbs: Floats;
  /** `[rows]`: ∂loss/∂entropy; default 0. */
  readonly gradEntropy?: Floats | undefined;
}

/** Gradients with respect to the parameters of a Gaussian policy. */
export interface GaussianGradient<F extends Floats = Floats> {
  /** `[rows, size]`. */
  readonly gradMeans: FloatsOf<F>;
  /** As `logStds`. */
  readonly gradLogStds: FloatsOf<F>;
}

/**
 * The gradient of a loss whose gradient with respect to what {@link gaussianLogProbs} answers is known: ∂ℓ/∂μ = (a − μ)/σ²,
 * ∂ℓ/∂log σ = ((a − μ)/σ)² − 1, ∂H/∂log σ = 1.
 *
 * Throws a TypeError or RangeError for arguments of the wrong kind, length or range. O(rows × size).
 *
 * @example
 * ```ts
 * gaussianGradient({
 *   means: Float32Array.of(0),
 *   logStds: Float32Array.of(0),
 *   actions: Float32Array.of(2),
 *   gradLogProbs: Float32Array.of(1),
 *   rows: 1,
 *   size: 1,
 * }); // { gradMeans: Float32Array.of(2), gradLogStds: Float32Array.of(3) }
 * ```
 */
export function gaussianGradient<F extends Floats>(input: GaussianGradientInput<F>): GaussianGradient<F> {
  const { means, logStds, actions, rows, size, precisions } = readGaussian(input);
  const { gradLogProbs, gradEntropy } = input;
  checkFloats(gradLogProbs, "gradLogProbs", rows, "rows");
  if (gradEntropy !== undefined) checkFloats(gradEntropy, "gradEntropy", rows, "rows");
  const gradMeans = floatsLike(means, means.length);
  const sums = new Float64Array(logStds.length);
  for (let at = 0; at < means.length; at++) {
    const k = at % logStds.length;
    const row = Math.floor(at / size);
    const z = (actions[at]! - means[at]!) * precisions[k]!;
    const upstream = gradLogProbs[row]!;
    gradMeans[at] = upstream * z * precisions[k]!;
    sums[k]! += upstream * (z * z - 1) + (gradEntropy === undefined ? 0 : gradEntropy[row]!);
  }
  const gradLogStds = floatsLike(means, logStds.length);
  gradLogStds.set(sums);
  return { gradMeans, gradLogStds };
}

function readGaussian<F extends Floats>(input: GaussianInput<F>) {
  checkObject(input, "input");
  const { means, logStds, actions, rows, size } = input;
  checkInteger(rows, "rows");
  checkInteger(size, "size", 1);
  checkFloats(means, "means", rows * size, "rows × size");
  checkFloats(logStds, "logStds");
  if (logStds.length !== size) checkFloats(logStds, "logStds", rows * size, "rows × size, or size");
  checkFloats(actions, "actions", rows * size, "rows × size");
  /** 1/σ */
  const precisions = exp(Float64Array.from(logStds, (logStd) => -logStd));
  return { means, logStds, actions, rows, size, precisions };
}

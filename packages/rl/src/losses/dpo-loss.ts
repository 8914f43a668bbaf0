import { checkChoice, checkFinite, checkObject, checkPositive } from "@kb/checks";
import { checkFloats, type Floats, type FloatsOf, floatsLike } from "../arguments.js";
import { sigmoid, softplus } from "../elementary.js";

/** The form of a preference loss: see {@link dpoLoss}. */
export type DpoKind = "sigmoid" | "ipo" | "hinge" | "robust";

const KINDS: readonly DpoKind[] = ["sigmoid", "ipo", "hinge", "robust"];

/** What {@link dpoLoss} takes: for each pair the sum of its tokens' log-probabilities (`"ipo"` in TRL: their mean). */
export interface DpoLossInput<F extends Floats = Floats> {
  /** `[pairs]`: the preferred answer under the policy. */
  readonly chosenLogProbs: F;
  /** `[pairs]`: the other answer under the policy. */
  readonly rejectedLogProbs: Floats;
  /** `[pairs]`: the preferred answer under the reference. */
  readonly refChosenLogProbs: Floats;
  /** `[pairs]`: the other answer under the reference. */
  readonly refRejectedLogProbs: Floats;
  /** Default `"sigmoid"`. */
  readonly kind?: DpoKind | undefined;
  /** > 0; default 0.1. */
  readonly beta?: number | undefined;
  /** Share of preferences taken for wrong, 0 ≤ it < ½; counts in `"sigmoid"` and `"robust"`. Default 0. */
  readonly labelSmoothing?: number | undefined;
}

/** A preference loss, with its gradients. */
export interface DpoLoss<F extends Floats = Floats> {
  readonly loss: number;
  /** Pairs, the share of them with h > 0, and the mean of β h: the margin of the implicit rewards. */
  readonly stats: { readonly pairs: number; readonly accuracy: number; readonly margin: number };
  /** `[pairs]`: ∂loss/∂chosenLogProbs. */
  readonly gradChosenLogProbs: FloatsOf<F>;
  /** `[pairs]`: ∂loss/∂rejectedLogProbs. */
  readonly gradRejectedLogProbs: FloatsOf<F>;
}

/**
 * Direct preference optimisation, averaged over pairs, with h = (log π_c − log π_r) − (log ref_c − log ref_r):
 *
 * - `"sigmoid"`: −(1 − ls) log σ(βh) − ls log σ(−βh) (Rafailov et al., 2023; conservative with ls > 0);
 * - `"robust"`: (−(1 − ls) log σ(βh) + ls log σ(−βh)) / (1 − 2 ls) (Chowdhury et al., 2024);
 * - `"ipo"`: (h − 1/(2β))² (Azar et al., 2023);
 * - `"hinge"`: max(0, 1 − βh) (Zhao et al., 2023).
 *
 * Throws a TypeError or RangeError for arguments of the wrong kind, length or range. O(pairs).
 *
 * @example
 * ```ts
 * dpoLoss({
 *   chosenLogProbs: Float32Array.of(-10),
 *   rejectedLogProbs: Float32Array.of(-12),
 *   refChosenLogProbs: Float32Array.of(-11),
 *   refRejectedLogProbs: Float32Array.of(-13),
 *   beta: 0.5,
 * }).gradChosenLogProbs; // Float32Array [-0.25]
 * ```
 */
export function dpoLoss<F extends Floats>(input: DpoLossInput<F>): DpoLoss<F> {
  checkObject(input, "input");
  const { chosenLogProbs, rejectedLogProbs, refChosenLogProbs, refRejectedLogProbs } = input;
  const { kind = "sigmoid", beta = 0.1, labelSmoothing = 0 } = input;
  checkFloats(chosenLogProbs, "chosenLogProbs");
  const pairs = chosenLogProbs.length;
  checkFloats(rejectedLogProbs, "rejectedLogProbs", pairs, "as chosenLogProbs");
  checkFloats(refChosenLogProbs, "refChosenLogProbs", pairs, "as chosenLogProbs");
  checkFloats(refRejectedLogProbs, "refRejectedLogProbs", pairs, "as chosenLogProbs");
  checkChoice(kind, "kind", KINDS);
  checkPositive(beta, "beta");
  checkFinite(labelSmoothing, "labelSmoothing", 0, 0.5 - Number.EPSILON);

  const margins = Float64Array.from(
    chosenLogProbs,
    (logProb, i) => logProb - rejectedLogProbs[i]! - (refChosenLogProbs[i]! - refRejectedLogProbs[i]!),
  );
  const { values, slopes } = preferences(kind, margins, beta, labelSmoothing);
  const gradChosenLogProbs = floatsLike(chosenLogProbs, pairs);
  const gradRejectedLogProbs = floatsLike(chosenLogProbs, pairs);
  const divisor = Math.max(pairs, 1);
  for (let i = 0; i < pairs; i++) {
    gradChosenLogProbs[i] = slopes[i]! / divisor;
    gradRejectedLogProbs[i] = -slopes[i]! / divisor;
  }
  const mean = (numbers: Float64Array) => numbers.reduce((sum, value) => sum + value, 0) / divisor;
  return {
    loss: mean(values),
    stats: {
      pairs,
      accuracy: mean(margins.map((h) => (h > 0 ? 1 : 0))),
      margin: beta * mean(margins),
    },
    gradChosenLogProbs,
    gradRejectedLogProbs,
  };
}

/** Each pair's loss, and what it changes by with its margin h. */
function preferences(
  kind: DpoKind,
  margins: Float64Array,
  beta: number,
  smoothing: number,
): { values: Float64Array; slopes: Float64Array } {
  if (kind === "ipo") {
    const offsets = margins.map((h) => h - 1 / (2 * beta));
    return { values: offsets.map((offset) => offset * offset), slopes: offsets.map((offset) => 2 * offset) };
  }
  const scaled = margins.map((h) => beta * h);
  if (kind === "hinge") {
    return {
      values: scaled.map((x) => Math.max(0, 1 - x)),
      slopes: scaled.map((x) => (x < 1 ? -beta : 0)),
    };
  }
  const right = softplus(scaled.map((x) => -x));
  const wrong = softplus(scaled.slice());
  const chances = sigmoid(scaled);
  const swap = kind === "robust" ? -smoothing : smoothing;
  const scale = kind === "robust" ? 1 / (1 - 2 * smoothing) : 1;
  return {
    values: right.map((value, i) => ((1 - smoothing) * value + swap * wrong[i]!) * scale),
    slopes: chances.map((p) => (swap * p - (1 - smoothing) * (1 - p)) * scale * beta),
  };
}

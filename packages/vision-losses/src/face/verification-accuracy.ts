import { checkInteger } from "@kb/checks";
import { byScore, checkPairs } from "./pairs.js";

/** How well a threshold that was chosen on other pairs tells same from different. */
export interface VerificationAccuracy {
  /** Mean over the folds. */
  readonly mean: number;
  /** Standard deviation over the folds, divisor `folds`. */
  readonly std: number;
  /** Of each fold. */
  readonly accuracies: Float64Array;
  /** Of each fold: the threshold that was best on all other folds. */
  readonly thresholds: Float64Array;
}

/**
 * Verification accuracy as Labeled Faces in the Wild defines it: pairs are cut into `folds` consecutive folds; each is scored with
 * the threshold that does best on the others.
 *
 * A pair is accepted if its score is ≥ the threshold, which lies half-way between two scores. O(folds · n + n log n). Throws a
 * TypeError or RangeError for arguments of the wrong kind or length, or fewer pairs than folds. Source: Huang et al., UMass
 * Amherst Technical Report 07-49 (2007).
 *
 * @example
 * verificationAccuracy([0.9, 0.2, 0.8, 0.1], [1, 0, 1, 0], { folds: 2 }).mean; // 1
 */
export function verificationAccuracy(
  scores: ArrayLike<number>,
  same: ArrayLike<number | boolean>,
  { folds = 10 }: { folds?: number } = {},
): VerificationAccuracy {
  checkPairs(scores, same);
  const { length } = scores;
  checkInteger(folds, "folds", 2);
  if (length < folds) {
    throw new RangeError(`there must be a pair for each of ${folds} folds, got ${length} pairs`);
  }
  const order = byScore(scores);
  const accuracies = new Float64Array(folds);
  const thresholds = new Float64Array(folds);
  for (let fold = 0; fold < folds; fold++) {
    const [start, end] = [Math.floor((fold * length) / folds), Math.floor(((fold + 1) * length) / folds)];
    const threshold = bestThreshold(scores, same, order, (pair) => pair < start || pair >= end);
    let right = 0;
    for (let pair = start; pair < end; pair++) {
      if (scores[pair]! >= threshold === Boolean(same[pair])) right++;
    }
    thresholds[fold] = threshold;
    accuracies[fold] = right / (end - start);
  }
  const mean = accuracies.reduce((sum, accuracy) => sum + accuracy, 0) / folds;
  const squares = accuracies.reduce((sum, accuracy) => sum + (accuracy - mean) * (accuracy - mean), 0);
  return { mean, std: Math.sqrt(squares / folds), accuracies, thresholds };
}

/** The threshold by which most of the `chosen` pairs are judged rightly; of several, the highest. */
function bestThreshold(
  scores: ArrayLike<number>,
  same: ArrayLike<number | boolean>,
  order: Uint32Array,
  isChosen: (pair: number) => boolean,
): number {
  const chosen = order.filter(isChosen);
  // Against accepting none: each accepted pair makes one more right, or one less.
  let [gain, best, threshold] = [0, 0, Number.POSITIVE_INFINITY];
  chosen.forEach((pair, i) => {
    gain += same[pair] ? 1 : -1;
    const next = chosen[i + 1];
    const score = scores[pair]!;
    const below = next === undefined ? score : scores[next]!;
    if (gain <= best || (next !== undefined && score === below)) return;
    best = gain;
    // Half-way would be one of the two where no number lies between them, and Infinity where their sum is.
    const middle = (score + below) / 2;
    threshold = middle > below && middle < score ? middle : score;
  });
  return threshold;
}

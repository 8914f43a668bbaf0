import { byScore, checkPairs } from "./pairs.js";

/** How a threshold on similarity trades false alarms for misses; one point a distinct score, from strict to lenient. */
export interface RocCurve {
  /** A pair is accepted from this score on; the first is Infinity. */
  readonly thresholds: Float64Array;
  /** Share of pairs of different identities that are accepted, ascending from 0 to 1. */
  readonly falseAcceptRates: Float64Array;
  /** Share of pairs of one identity that are accepted, ascending from 0 to 1. */
  readonly trueAcceptRates: Float64Array;
  /** The area under the curve, 0 to 1. */
  readonly area: number;
}

/**
 * The receiver operating characteristic of similarity `scores` of pairs, `same[i]` saying whether pair i is of one identity.
 *
 * O(n log n). Throws a TypeError or RangeError for arguments of the wrong kind or length, and a RangeError unless there are
 * pairs of both kinds.
 *
 * @example
 * rocCurve([0.9, 0.8, 0.3, 0.1], [1, 1, 0, 0]).area; // 1
 */
export function rocCurve(scores: ArrayLike<number>, same: ArrayLike<number | boolean>): RocCurve {
  checkPairs(scores, same);
  const order = byScore(scores);
  let positives = 0;
  for (let i = 0; i < same.length; i++) if (same[i]) positives++;
  const negatives = same.length - positives;
  if (positives === 0 || negatives === 0) {
    throw new RangeError(
      `same must have pairs of both kinds, got ${positives} same and ${negatives} different`,
    );
  }
  const [thresholds, falseAcceptRates, trueAcceptRates] = [[Number.POSITIVE_INFINITY], [0], [0]];
  let [accepted, alarms, area] = [0, 0, 0];
  order.forEach((pair, i) => {
    if (same[pair]) accepted++;
    else alarms++;
    const next = order[i + 1];
    if (next !== undefined && scores[next] === scores[pair]) return;
    const [right, wrong] = [accepted / positives, alarms / negatives];
    area += ((wrong - falseAcceptRates.at(-1)!) * (right + trueAcceptRates.at(-1)!)) / 2;
    thresholds.push(scores[pair]!);
    falseAcceptRates.push(wrong);
    trueAcceptRates.push(right);
  });
  return {
    thresholds: Float64Array.from(thresholds),
    falseAcceptRates: Float64Array.from(falseAcceptRates),
    trueAcceptRates: Float64Array.from(trueAcceptRates),
    area,
  };
}

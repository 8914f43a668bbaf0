/** A point of the ROC curve: shares of pairs of different and of one identity with a score ≥ `threshold`, by counting all of them. */
export function ratesAt(
  scores: ArrayLike<number>,
  same: ArrayLike<number | boolean>,
  threshold: number,
): { falseAccepts: number; trueAccepts: number } {
  const share = (wanted: boolean) => {
    const chosen = Array.from(scores).filter((_, i) => Boolean(same[i]) === wanted);
    return chosen.filter((score) => score >= threshold).length / chosen.length;
  };
  return { falseAccepts: share(false), trueAccepts: share(true) };
}

/** The chance that a pair of one identity scores higher than one of different ones, equal scores half: the area under the curve. */
export function areaByPairs(scores: ArrayLike<number>, same: ArrayLike<number | boolean>): number {
  let [sum, count] = [0, 0];
  for (let p = 0; p < scores.length; p++) {
    for (let n = 0; n < scores.length; n++) {
      if (!same[p] || same[n]) continue;
      count++;
      if (scores[p]! > scores[n]!) sum++;
      else if (scores[p] === scores[n]) sum += 0.5;
    }
  }
  return sum / count;
}

/** Where the curve, drawn from point to point, meets the line of equal errors: by walking it in small steps. */
export function equalErrorBySteps(
  scores: ArrayLike<number>,
  same: ArrayLike<number | boolean>,
  steps = 2000,
): number {
  const thresholds = [Number.POSITIVE_INFINITY, ...new Set(Array.from(scores))].sort((a, b) => b - a);
  const points = thresholds.map((threshold) => ratesAt(scores, same, threshold));
  let best = { difference: Number.POSITIVE_INFINITY, rate: Number.NaN };
  points.slice(1).forEach((to, i) => {
    const from = points[i]!;
    for (let step = 0; step <= steps; step++) {
      const at = (a: number, b: number) => a + (step / steps) * (b - a);
      const accepts = at(from.falseAccepts, to.falseAccepts);
      const rejects = 1 - at(from.trueAccepts, to.trueAccepts);
      const difference = Math.abs(accepts - rejects);
      if (difference < best.difference) best = { difference, rate: (accepts + rejects) / 2 };
    }
  });
  return best.rate;
}

/** Accuracy of each fold of consecutive pairs under the threshold, of all there are, that does best on the other folds. */
export function accuracyByFolds(
  scores: ArrayLike<number>,
  same: ArrayLike<number | boolean>,
  folds: number,
): { accuracies: number[]; thresholds: number[] } {
  const pairs = Array.from(scores, (score, i) => ({ score, same: Boolean(same[i]), i }));
  const accuracy = (of: typeof pairs, threshold: number) =>
    of.filter(({ score, same }) => score >= threshold === same).length / of.length;
  const results = Array.from({ length: folds }, (_, fold) => {
    const isIn = (i: number) =>
      i >= Math.floor((fold * pairs.length) / folds) && i < Math.floor(((fold + 1) * pairs.length) / folds);
    const others = pairs.filter(({ i }) => !isIn(i));
    const levels = [...new Set(others.map(({ score }) => score))].sort((a, b) => b - a);
    // From accepting none to accepting all; the first of the best, as the strictest, is taken.
    const thresholds = [
      Number.POSITIVE_INFINITY,
      ...levels.map((level, k) => (k + 1 < levels.length ? (level + levels[k + 1]!) / 2 : level)),
    ];
    const best = thresholds.reduce((a, b) => (accuracy(others, b) > accuracy(others, a) ? b : a));
    return {
      threshold: best,
      accuracy: accuracy(
        pairs.filter(({ i }) => isIn(i)),
        best,
      ),
    };
  });
  return {
    accuracies: results.map(({ accuracy }) => accuracy),
    thresholds: results.map(({ threshold }) => threshold),
  };
}

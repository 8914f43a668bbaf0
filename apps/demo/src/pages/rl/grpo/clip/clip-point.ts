import { ppoClipLoss } from "@kb/rl";

export const MOST_RATIO = 2;

/** One token at a ratio: what it adds to the objective, and how it is pushed. */
export interface ClipPoint {
  readonly objective: number;
  /** The gradient of the objective with respect to log π. */
  readonly push: number;
}

export function clipPoint(
  ratio: number,
  advantage: number,
  clip: { epsLow: number; epsHigh: number },
): ClipPoint {
  const { loss, gradLogProbs } = ppoClipLoss({
    ...clip,
    logProbs: Float64Array.of(Math.log(ratio)),
    oldLogProbs: Float64Array.of(0),
    advantages: Float64Array.of(advantage),
    batch: 1,
    time: 1,
  });
  return { objective: -loss, push: -gradLogProbs[0]! };
}

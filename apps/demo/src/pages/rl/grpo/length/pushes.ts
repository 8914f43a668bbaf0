import { grpoLoss } from "@kb/rl";
import type { Votes } from "../group/settings.js";

export const SHORT = 6;
export const LONGEST = 40;
export const ADVANTAGES = [1, -0.5, -0.5] as const;

const AGGREGATIONS = {
  answers: "seq-mean-token-mean",
  tokens: "token-mean",
  constant: "constant",
} as const satisfies Record<Votes, string>;

/** How the loss pushes each token of three answers, the third of `long` tokens: 1 is what the right one gets among equals. */
export function pushes(votes: Votes, long: number): readonly number[] {
  const now = slopes(votes, long);
  const [alike] = slopes(votes, SHORT);
  return now.map((slope) => slope / alike!);
}

function slopes(votes: Votes, long: number): number[] {
  const lengths = [SHORT, SHORT, long];
  const time = LONGEST;
  const mask = Uint8Array.from({ length: lengths.length * time }, (_, at) =>
    at % time < lengths[Math.floor(at / time)]! ? 1 : 0,
  );
  const { gradLogProbs } = grpoLoss({
    logProbs: new Float64Array(mask.length).fill(-1),
    advantages: Float64Array.from(ADVANTAGES),
    mask,
    batch: lengths.length,
    time,
    beta: 0,
    aggregation: AGGREGATIONS[votes],
    ...(votes === "constant" && { normalizer: lengths.length * LONGEST }),
  });
  return lengths.map((_, row) => -gradLogProbs[row * time]!);
}

import { grpoLoss, gspoLoss, type PolicyLoss } from "@kb/rl";
import { CONTEXT } from "@kb/rl-bench/rlhf";
import { clipOf, type GroupSetting, isKlInReward, type Votes } from "./settings.js";

/** What a loss is given of a group, all `[batch, time]` but advantages that serve whole answers. */
export interface LossInput {
  readonly logProbs: Float32Array;
  readonly oldLogProbs: Float32Array;
  readonly refLogProbs: Float32Array;
  readonly advantages: Float32Array;
  readonly mask: Uint8Array;
  readonly batch: number;
  readonly time: number;
}

const AGGREGATIONS = {
  answers: "seq-mean-token-mean",
  tokens: "token-mean",
  constant: "constant",
} as const satisfies Record<Votes, string>;

/** The loss of a group by the setting's method, with its gradient. */
export function lossOf(input: LossInput, setting: GroupSetting): PolicyLoss<Float32Array> {
  const clip = clipOf(setting);
  if (setting.method === "gspo") return gspoLoss<Float32Array>({ ...input, ...clip });
  const aggregation = AGGREGATIONS[setting.votes];
  return grpoLoss<Float32Array>({
    ...input,
    ...clip,
    beta: isKlInReward(setting) ? 0 : setting.beta,
    aggregation,
    ...(aggregation === "constant" && { normalizer: input.batch * CONTEXT }),
  });
}

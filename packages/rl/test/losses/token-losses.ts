import {
  cispoLoss,
  grpoLoss,
  gspoLoss,
  klEstimate,
  offPolicyLoss,
  type PolicyLoss,
  ppoClipLoss,
  reinforceLoss,
  sapoLoss,
  valueLoss,
} from "../../src/losses.js";

/** Tokens with all that any loss asks for. */
export interface Tokens {
  readonly logProbs: Float64Array;
  readonly oldLogProbs: Float64Array;
  readonly refLogProbs: Float64Array;
  readonly advantages: Float64Array;
  readonly mask: Uint8Array;
  readonly batch: number;
  readonly time: number;
}

type Answer = Pick<PolicyLoss<Float64Array>, "loss" | "gradLogProbs">;

/** Every loss on log-probabilities whose value is differentiable as it stands, with other than default options. */
export const differentiable: Readonly<Record<string, (tokens: Tokens) => Answer>> = {
  reinforce: (tokens) => reinforceLoss({ ...tokens, aggregation: "seq-mean-token-sum" }),
  "ppo, clipped twice": (tokens) => ppoClipLoss({ ...tokens, epsHigh: 0.3, dualClip: 1.5 }),
  "ppo, two-sided": (tokens) => ppoClipLoss({ ...tokens, delta: 1.1 }),
  "grpo, k3": (tokens) => grpoLoss({ ...tokens, beta: 0.3 }),
  "grpo, k3-is": (tokens) => grpoLoss({ ...tokens, beta: 0.3, kl: "k3-is" }),
  "grpo, k2": (tokens) =>
    grpoLoss({ ...tokens, beta: 0.3, kl: "k2", aggregation: "constant", normalizer: 9 }),
  "grpo, clamped": (tokens) => grpoLoss({ ...tokens, beta: 1, klClamp: 0.05, logRatioClamp: 0.5 }),
  gspo: (tokens) =>
    gspoLoss({ ...tokens, advantages: tokens.advantages.slice(0, tokens.batch), epsLow: 0.1, epsHigh: 0.1 }),
  sapo: (tokens) => sapoLoss({ ...tokens, tauPositive: 2 }),
  "kl, k1": (tokens) => klEstimate({ ...tokens, kind: "k1" }),
  "kl, k2": (tokens) =>
    klEstimate({ ...tokens, kind: "k2", emptyRows: "count", aggregation: "seq-mean-token-sum" }),
  "kl, k3": (tokens) => klEstimate({ ...tokens, kind: "k3" }),
  "kl, abs": (tokens) => klEstimate({ ...tokens, kind: "abs" }),
  value: ({ logProbs, oldLogProbs, refLogProbs, ...shape }) => {
    const input = { ...shape, values: logProbs, oldValues: oldLogProbs, returns: refLogProbs, clip: 0.3 };
    const { loss, gradValues } = valueLoss(input);
    return { loss, gradLogProbs: gradValues };
  },
};

/** And those with a weight that is not differentiated. */
export const all: typeof differentiable = {
  ...differentiable,
  cispo: (tokens) => cispoLoss({ ...tokens, epsLow: 0.1 }),
  offPolicy: (tokens) => offPolicyLoss({ ...tokens, rhoMax: 1.2 }),
};

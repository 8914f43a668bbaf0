import { checkChoice } from "@kb/checks";
import type { AggregationOptions } from "../../losses/aggregation.js";
import { cispoLoss } from "../../losses/cispo-loss.js";
import { grpoLoss } from "../../losses/grpo-loss.js";
import { gspoLoss } from "../../losses/gspo-loss.js";
import { klEstimate } from "../../losses/kl-estimate.js";
import type { PolicyLoss } from "../../losses/policy-loss.js";
import { sapoLoss } from "../../losses/sapo-loss.js";
import type { ClipOptions } from "../../losses/terms/clipped-surrogate.js";
import type { KlPenaltyOptions } from "../../losses/terms/kl-penalty.js";
import type { LogRatioClamp } from "../../losses/token-loss.js";

/** The losses that {@link grpo} can take: of tokens' ratios, of whole answers' (GSPO), and with softer clips. */
export type GroupLossName = "grpo" | "gspo" | "cispo" | "sapo";

const NAMES: readonly GroupLossName[] = ["grpo", "gspo", "cispo", "sapo"];

/** Which loss, and its options. */
export interface GroupLossOptions extends AggregationOptions, ClipOptions, KlPenaltyOptions, LogRatioClamp {
  /** Default `"grpo"`. */
  readonly loss?: GroupLossName | undefined;
}

/** What a loss is given of some answers. */
export interface GroupLossInput {
  readonly logProbs: Float32Array;
  readonly oldLogProbs: Float32Array;
  readonly refLogProbs: Float32Array | undefined;
  /** `[batch]` or `[batch, time]`. */
  readonly advantages: Float32Array;
  readonly mask: Uint8Array;
  readonly batch: number;
  readonly time: number;
}

/** Throws a TypeError or RangeError unless the options name a loss, and a KL estimate that it can be joined by. */
export function checkGroupLoss({ loss = "grpo", kl = "k3", beta = 0 }: GroupLossOptions): void {
  checkChoice(loss, "loss", NAMES);
  if (loss !== "grpo" && beta !== 0) checkChoice(kl, `kl of the loss "${loss}"`, ["k2", "k3"]);
}

/** The loss of some answers with its KL penalty, and the gradient of their log-probabilities. */
export function groupLoss(input: GroupLossInput, options: GroupLossOptions): PolicyLoss<Float32Array> {
  const { loss = "grpo", beta = 0, kl = "k3" } = options;
  if (loss === "grpo") return grpoLoss<Float32Array>({ ...options, ...input, beta });
  const { refLogProbs } = input;
  const surrogate: PolicyLoss<Float32Array> = {
    gspo: gspoLoss<Float32Array>,
    cispo: cispoLoss<Float32Array>,
    sapo: sapoLoss<Float32Array>,
  }[loss]({ ...options, ...input });
  if (beta === 0 || refLogProbs === undefined) return surrogate;
  const penalty = klEstimate<Float32Array>({ ...options, ...input, refLogProbs, kind: kl as "k2" | "k3" });
  return {
    loss: surrogate.loss + beta * penalty.loss,
    stats: { ...surrogate.stats, kl: penalty.loss },
    gradLogProbs: surrogate.gradLogProbs.map((slope, at) => slope + beta * penalty.gradLogProbs[at]!),
  };
}

import { checkObject } from "@kb/checks";
import type { Floats } from "../arguments.js";
import { type PolicyLoss, policyLoss, type RatioLossInput } from "./policy-loss.js";
import { type ClipOptions, clippedSurrogate } from "./terms/clipped-surrogate.js";
import { type KlPenaltyOptions, klPenalty } from "./terms/kl-penalty.js";

/** What {@link grpoLoss} takes; β is 0.04 and the aggregation `"seq-mean-token-mean"` by default, as published. */
export interface GrpoLossInput<F extends Floats = Floats>
  extends RatioLossInput<F>,
    ClipOptions,
    KlPenaltyOptions {
  /** `[batch, time]`: under the reference policy; needed unless `beta` is 0. */
  readonly refLogProbs?: Floats | undefined;
}

/**
 * GRPO's loss: PPO's clipped surrogate with group-relative advantages, and β · KL to the reference policy, in the loss itself.
 *
 * On policy with β = 0 (all ratios 1) the loss is minus the mean advantage, which is about 0, while its gradient is not.
 *
 * Throws a TypeError where β ≠ 0 and refLogProbs is absent, a TypeError or RangeError for arguments of the wrong kind, length or
 * range. O(batch × time). Source: Shao et al., “DeepSeekMath” (2024).
 *
 * @example
 * ```ts
 * const { loss, gradLogProbs } = grpoLoss({
 *   logProbs: Float32Array.of(-1, -2, -1, -2),
 *   advantages: Float32Array.of(1, -1),
 *   batch: 2,
 *   time: 2,
 *   beta: 0,
 * });
 * loss; // 0
 * gradLogProbs; // Float32Array [-0.25, -0.25, 0.25, 0.25]
 * ```
 */
export function grpoLoss<F extends Floats>(input: GrpoLossInput<F>): PolicyLoss<F> {
  checkObject(input, "input");
  const { beta = 0.04, aggregation = "seq-mean-token-mean", refLogProbs } = input;
  const penalty = klPenalty({ ...input, beta }, refLogProbs !== undefined);
  return policyLoss({ ...input, aggregation }, [clippedSurrogate(input), penalty]);
}

import { checkChoice, checkFinite, checkObject } from "@kb/checks";
import { type Floats, type FloatsOf, outputLike } from "../arguments.js";
import { KL_KINDS, type KlKind, klEstimates } from "../kl.js";
import { type TokenShape, ValidTokens } from "../tokens/valid-tokens.js";

/** What {@link klShapedRewards} takes. */
export interface KlShapedRewardsInput<F extends Floats = Floats> extends TokenShape {
  /** `[batch, time]`: of the policy that sampled. */
  readonly logProbs: F;
  /** `[batch, time]`: of the reference policy. */
  readonly refLogProbs: Floats;
  /** `[batch]`: what the reward model says of each whole answer. */
  readonly scores: Floats;
  /** Default `"k1"`. */
  readonly kl?: KlKind | undefined;
  /** Weight of the KL penalty, ≥ 0; default 0.05. */
  readonly beta?: number | undefined;
  /** Scores are clipped to ± this; default: not. */
  readonly clip?: number | null | undefined;
  /** Where the result goes; may be an input. */
  readonly out?: FloatsOf<F> | undefined;
}

/**
 * Rewards of tokens, `[batch, time]`: −β · KL at each, and at the last that counts the score of the answer. Where the mask is
 * 0, 0.
 *
 * Throws a TypeError or RangeError for arguments of the wrong kind, length or range. O(batch × time).
 * Source: Stiennon et al., “Learning to summarize from human feedback” (2020), as in TRL.
 *
 * @example
 * ```ts
 * klShapedRewards({
 *   logProbs: Float32Array.of(-1, -1, 0),
 *   refLogProbs: Float32Array.of(-2, -1, 0),
 *   scores: Float32Array.of(7),
 *   mask: Uint8Array.of(1, 1, 0),
 *   batch: 1,
 *   time: 3,
 *   beta: 0.5,
 *   clip: 5,
 * }); // Float32Array [-0.5, 5, 0]
 * ```
 */
export function klShapedRewards<F extends Floats>(input: KlShapedRewardsInput<F>): FloatsOf<F> {
  checkObject(input, "input");
  const { kl = "k1", beta = 0.05 } = input;
  const clip = input.clip ?? Number.MAX_VALUE;
  const tokens = new ValidTokens(input);
  const logProbs = tokens.gather(input.logProbs, "logProbs");
  const refLogProbs = tokens.gather(input.refLogProbs, "refLogProbs");
  const scores = tokens.gatherRows(input.scores, "scores");
  checkChoice(kl, "kl", KL_KINDS);
  checkFinite(beta, "beta", 0);
  checkFinite(clip, "clip", 0);
  const out = outputLike(input.logProbs, input.out, tokens.batch * tokens.time);

  const rewards = klEstimates(kl, logProbs, refLogProbs).values.map((estimate, i) => {
    const row = tokens.rows[i]!;
    const isLast = row !== tokens.rows[i + 1];
    return -beta * estimate + (isLast ? Math.max(-clip, Math.min(scores[row]!, clip)) : 0);
  });
  return tokens.scatter(rewards, out);
}

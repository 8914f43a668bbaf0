import { checkFinite, checkObject } from "@kb/checks";
import { checkFloats, type Floats, type FloatsOf, floatsLike } from "../arguments.js";
import { sigmoid, softplus } from "../elementary.js";
import { ValidTokens } from "../tokens/valid-tokens.js";

/** What {@link rewardModelLoss} takes. */
export interface RewardModelLossInput<F extends Floats = Floats> {
  /** `[pairs]`: the reward of each pair's preferred answer, read at its last token. */
  readonly chosen: F;
  /** `[pairs]`: the reward of the other. */
  readonly rejected: Floats;
  /** By how much the preferred answer should be ahead: one number, or one a pair; default 0. */
  readonly margin?: number | Floats | undefined;
  /** Weight of mean (r_c + r_r)², which keeps rewards around 0; default 0 (TRL suggests 0.01). */
  readonly centering?: number | undefined;
  /** Of the tokens of the preferred answers, under the reward model's own language head: adds their imitation loss. */
  readonly lmLogProbs?: F | undefined;
  /** As long as `lmLogProbs`: 1 where a token counts. Default: all count. */
  readonly lmMask?: Uint8Array | undefined;
  /** Weight of the imitation loss, ≥ 0; default 1, as in “Secrets of RLHF”. */
  readonly lmWeight?: number | undefined;
}

/** The reward model's loss, with its gradients. */
export interface RewardModelLoss<F extends Floats = Floats> {
  readonly loss: number;
  /** Pairs, the share of them whose preferred answer has the higher reward, and by how much on average. */
  readonly stats: { readonly pairs: number; readonly accuracy: number; readonly margin: number };
  /** `[pairs]`: ∂loss/∂chosen. */
  readonly gradChosen: FloatsOf<F>;
  /** `[pairs]`: ∂loss/∂rejected. */
  readonly gradRejected: FloatsOf<F>;
  /** ∂loss/∂lmLogProbs, exactly 0 where the mask is 0; present where lmLogProbs is. */
  readonly gradLmLogProbs?: FloatsOf<F>;
}

/**
 * The Bradley–Terry loss −log σ(r_c − r_r − margin) averaged over pairs, with centering and imitation terms where they are
 * asked for.
 *
 * Throws a TypeError or RangeError for arguments of the wrong kind, length or range. O(pairs + tokens).
 * Source: Ouyang et al. (2022); Zheng et al., “Secrets of RLHF in large language models, part I: PPO” (2023).
 *
 * @example
 * ```ts
 * const { loss, gradChosen, stats } = rewardModelLoss({ chosen: Float64Array.of(1), rejected: Float64Array.of(1) });
 * loss; // Math.LN2
 * gradChosen; // Float64Array [-0.5]
 * stats.accuracy; // 0
 * ```
 */
export function rewardModelLoss<F extends Floats>(input: RewardModelLossInput<F>): RewardModelLoss<F> {
  checkObject(input, "input");
  const { chosen, rejected, margin = 0, centering = 0, lmLogProbs } = input;
  checkFloats(chosen, "chosen");
  const pairs = chosen.length;
  checkFloats(rejected, "rejected", pairs, "as chosen");
  if (typeof margin === "number") checkFinite(margin, "margin");
  else checkFloats(margin, "margin", pairs, "as chosen");
  checkFinite(centering, "centering", 0);

  const marginOf = (i: number) => (typeof margin === "number" ? margin : margin[i]!);
  const behind = Float64Array.from(chosen, (reward, i) => rejected[i]! - reward + marginOf(i));
  const losses = softplus(behind.slice());
  const slopes = sigmoid(behind);
  const gradChosen = floatsLike(chosen, pairs);
  const gradRejected = floatsLike(chosen, pairs);
  const divisor = Math.max(pairs, 1);
  let sum = 0;
  let ahead = 0;
  let differences = 0;
  for (let i = 0; i < pairs; i++) {
    const total = chosen[i]! + rejected[i]!;
    const pull = (2 * centering * total) / divisor;
    sum += losses[i]! + centering * total * total;
    if (chosen[i]! > rejected[i]!) ahead++;
    differences += chosen[i]! - rejected[i]!;
    gradChosen[i] = -slopes[i]! / divisor + pull;
    gradRejected[i] = slopes[i]! / divisor + pull;
  }
  const stats = { pairs, accuracy: ahead / divisor, margin: differences / divisor };
  const result = { loss: sum / divisor, stats, gradChosen, gradRejected };
  return lmLogProbs === undefined ? result : withImitation(result, lmLogProbs, input);
}

function withImitation<F extends Floats>(
  result: RewardModelLoss<F>,
  lmLogProbs: F,
  { lmMask, lmWeight = 1 }: RewardModelLossInput<F>,
): RewardModelLoss<F> {
  checkFloats(lmLogProbs, "lmLogProbs");
  checkFinite(lmWeight, "lmWeight", 0);
  const tokens = new ValidTokens({ batch: 1, time: lmLogProbs.length, mask: lmMask });
  const weight = lmWeight / Math.max(tokens.count, 1);
  const logProbs = tokens.gather(lmLogProbs, "lmLogProbs");
  const gradLmLogProbs = floatsLike(lmLogProbs, lmLogProbs.length);
  tokens.scatter(new Float64Array(tokens.count).fill(-weight), gradLmLogProbs);
  const loss = result.loss - weight * logProbs.reduce((sum, value) => sum + value, 0);
  return { ...result, loss, gradLmLogProbs };
}

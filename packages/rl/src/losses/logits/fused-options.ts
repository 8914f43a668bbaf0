import { checkChoice } from "@kb/checks";
import type { Floats, FloatsOf } from "../../arguments.js";
import type { AggregationOptions } from "../aggregation.js";
import { ownPolicyLosses } from "../own-policy-losses.js";
import { type ClipOptions, clippedSurrogate } from "../terms/clipped-surrogate.js";
import { type KlPenaltyOptions, klPenalty } from "../terms/kl-penalty.js";
import { clippedImportance, importanceWeighted, scoreFunction } from "../terms/score-function.js";
import { type SoftGateOptions, softGate } from "../terms/soft-gate.js";
import type { LogRatioClamp, TokenLoss } from "../token-loss.js";

/** The losses that {@link fusedPolicyLoss} knows by name. */
export type FusedLossName = "ppo" | "grpo" | "reinforce" | "cispo" | "sapo" | "offPolicy";

const NAMES: readonly FusedLossName[] = ["ppo", "grpo", "reinforce", "cispo", "sapo", "offPolicy"];

/** Which loss, and its options; those of other losses are ignored. */
export interface FusedPolicyLossOptions<F extends Floats = Floats>
  extends AggregationOptions,
    LogRatioClamp,
    Omit<ClipOptions, "epsLow">,
    KlPenaltyOptions,
    SoftGateOptions {
  /**
   * `"ppo"` (default), `"grpo"` (the same, with `beta` 0.04 by default), `"reinforce"`, `"cispo"`, `"sapo"`, `"offPolicy"`, the
   * name of one that `registerPolicyLoss` was told, or a loss of your own on log-probabilities. A KL penalty of weight `beta` is added to any of the named ones.
   */
  readonly loss?: FusedLossName | (string & {}) | TokenLoss | undefined;
  /** As of the loss by itself. */
  readonly epsLow?: number | null | undefined;
  /** `"offPolicy"`: most that a ratio counts; default: no bound. */
  readonly rhoMax?: number | null | undefined;
  /** Weight of the entropy bonus, aggregated as the loss is; default 0. */
  readonly entropyCoefficient?: number | undefined;
  /** The logits are divided by this, > 0; default 1. */
  readonly temperature?: number | undefined;
  /** Tokens of a sequence, where rows are `[batch, time]`: needed for means over sequences, and for one advantage a sequence. */
  readonly time?: number | undefined;
  /** Throws a RangeError for NaN or Infinity where the mask is 1; default false. */
  readonly check?: boolean | undefined;
  /** Where the gradient goes; may be the logits. */
  readonly gradOut?: FloatsOf<F> | undefined;
}

/** The terms that make up the loss. */
export function tokenLosses(options: FusedPolicyLossOptions, hasReference: boolean): TokenLoss[] {
  const { loss = "ppo" } = options;
  if (typeof loss === "function") return [loss];
  checkChoice(loss, "loss", [...NAMES, ...ownPolicyLosses.keys()]);
  const beta = options.beta ?? (loss === "grpo" ? 0.04 : 0);
  return [namedLoss(loss, options), klPenalty({ ...options, beta }, hasReference)];
}

function namedLoss(name: string, options: FusedPolicyLossOptions): TokenLoss {
  switch (name) {
    case "reinforce":
      return scoreFunction();
    case "cispo":
      return clippedImportance(options);
    case "sapo":
      return softGate(options);
    case "offPolicy":
      return importanceWeighted(options);
    case "ppo":
    case "grpo":
      return clippedSurrogate({ ...options, epsLow: options.epsLow ?? undefined });
    default:
      return ownPolicyLosses.get(name)!(options);
  }
}

import { checkFinite, checkObject } from "@kb/checks";
import type { Floats, FloatsOf } from "../arguments.js";
import { fusedPolicyLoss } from "./logits/fused-policy-loss.js";
import { valueLoss } from "./value-loss.js";

/** What {@link a2cLoss} takes. */
export interface A2cLossInput<F extends Floats = Floats> {
  /** `[rows, classes]`. */
  readonly logits: F;
  /** `[rows]`: what was done. */
  readonly actions: Int32Array;
  /** `[rows]`. */
  readonly advantages: Floats;
  /** `[rows]`: of the critic. */
  readonly values: F;
  /** `[rows]`: what the values should be. */
  readonly returns: Floats;
  /** `[rows]`: 1 where a row counts. Default: all count. */
  readonly mask?: Uint8Array | undefined;
  readonly rows: number;
  readonly classes: number;
  /** Weight of the critic's loss, ≥ 0; default 0.5. */
  readonly valueCoefficient?: number | undefined;
  /** Weight of the entropy bonus; default 0.01. */
  readonly entropyCoefficient?: number | undefined;
}

/** The actor-critic loss, with its gradients. */
export interface A2cLoss<F extends Floats = Floats> {
  readonly loss: number;
  /** The parts before they are weighted: the actor's loss, the critic's, the mean entropy. */
  readonly stats: {
    readonly tokens: number;
    readonly policyLoss: number;
    readonly valueLoss: number;
    readonly entropy: number;
  };
  /** `[rows, classes]`: ∂loss/∂logits. */
  readonly gradLogits: FloatsOf<F>;
  /** `[rows]`: ∂loss/∂values. */
  readonly gradValues: FloatsOf<F>;
}

/**
 * The advantage actor-critic's whole loss from logits and values: mean −A log π + valueCoefficient · ½ mean (V − R)² − entropyCoefficient ·
 * mean H.
 *
 * Throws a TypeError or RangeError for arguments of the wrong kind, length or range. O(rows × classes).
 * Source: Mnih et al., “Asynchronous methods for deep reinforcement learning” (2016).
 *
 * @example
 * ```ts
 * a2cLoss({
 *   logits: Float32Array.of(0, 0),
 *   actions: Int32Array.of(1),
 *   advantages: Float32Array.of(2),
 *   values: Float32Array.of(1),
 *   returns: Float32Array.of(3),
 *   rows: 1,
 *   classes: 2,
 * }).gradValues; // Float32Array [-1]
 * ```
 */
export function a2cLoss<F extends Floats>(input: A2cLossInput<F>): A2cLoss<F> {
  checkObject(input, "input");
  const { values, returns, rows, mask, valueCoefficient = 0.5, entropyCoefficient = 0.01 } = input;
  checkFinite(valueCoefficient, "valueCoefficient", 0);
  const actor = fusedPolicyLoss(input, { loss: "reinforce", entropyCoefficient });
  const critic = valueLoss({ values, returns, mask, batch: 1, time: rows });
  const { gradValues } = critic;
  for (let i = 0; i < rows; i++) gradValues[i]! *= valueCoefficient;
  const { tokens, entropy } = actor.stats;
  return {
    loss: actor.loss + valueCoefficient * critic.loss,
    stats: { tokens, policyLoss: actor.loss + entropyCoefficient * entropy, valueLoss: critic.loss, entropy },
    gradLogits: actor.gradLogits,
    gradValues,
  };
}

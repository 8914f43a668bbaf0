import { checkInteger, checkObject } from "@kb/checks";
import { checkFloats, type Floats, type FloatsOf, outputLike } from "../arguments.js";

/** What {@link dpgActorGradient} takes. */
export interface DpgActorInput<F extends Floats = Floats> {
  /** `[rows, actionSize]`: ∂q/∂a at the actor's actions, each row of its own q. */
  readonly actionGradients: F;
  /** `[rows]`: q(s, μ(s)). */
  readonly values: Floats;
  readonly rows: number;
  /** Numbers that make an action. */
  readonly actionSize: number;
  /** Where the gradient goes; may be `actionGradients`. */
  readonly gradOut?: FloatsOf<F> | undefined;
}

/** A deterministic actor's loss, with its gradient. */
export interface DpgActorGradient<F extends Floats = Floats> {
  readonly loss: number;
  readonly stats: { readonly tokens: number };
  /** `[rows, actionSize]`: ∂loss/∂actions. */
  readonly gradActions: FloatsOf<F>;
}

/**
 * The deterministic policy gradient: loss −mean q(s, μ(s)), gradient −∂q/∂a / rows, to be propagated through the actor.
 *
 * Throws a TypeError or RangeError for arguments of the wrong kind, length or range. O(rows × actionSize).
 * Source: Silver et al., “Deterministic policy gradient algorithms” (2014).
 *
 * @example
 * ```ts
 * dpgActorGradient({
 *   actionGradients: Float32Array.of(1, -4),
 *   values: Float32Array.of(2, 4),
 *   rows: 2,
 *   actionSize: 1,
 * }); // { loss: -3, stats: { tokens: 2 }, gradActions: Float32Array.of(-0.5, 2) }
 * ```
 */
export function dpgActorGradient<F extends Floats>(input: DpgActorInput<F>): DpgActorGradient<F> {
  checkObject(input, "input");
  const { actionGradients, values, rows, actionSize } = input;
  checkInteger(rows, "rows");
  checkInteger(actionSize, "actionSize", 1);
  checkFloats(actionGradients, "actionGradients", rows * actionSize, "rows × actionSize");
  checkFloats(values, "values", rows, "rows");
  const gradActions = outputLike(actionGradients, input.gradOut, rows * actionSize, "gradOut");
  let sum = 0;
  for (const value of values) sum += value;
  for (let i = 0; i < gradActions.length; i++) gradActions[i] = -actionGradients[i]! / rows;
  return { loss: -sum / Math.max(rows, 1), stats: { tokens: rows }, gradActions };
}

import { checkFinite, checkObject } from "@kb/checks";
import { checkFlags, checkFloats, type Floats, type FloatsOf, floatsLike } from "../arguments.js";

/** What {@link tdTarget} takes; all arrays have as many elements as `rewards`. */
export interface TdTargetInput<F extends Floats = Floats> {
  readonly rewards: F;
  /** 1 where the step ended its episode for good. */
  readonly terminated: Uint8Array;
  /** What the critic says of what comes next: V(s'), or q(s', a'). */
  readonly nextValues: Floats;
  /** What the critic says now: V(s), or q(s, a). */
  readonly values: Floats;
  /** From 0 to 1; default 0.99. */
  readonly gamma?: number | undefined;
}

/** Temporal-difference targets, and the critic's loss against them. */
export interface TdTarget<F extends Floats = Floats> {
  /** y = r + γ(1 − terminated) V(s'), which is not differentiated. */
  readonly targets: FloatsOf<F>;
  /** y − V(s): the temporal differences, an actor's advantages. */
  readonly deltas: FloatsOf<F>;
  /** Mean of (V(s) − y)². */
  readonly loss: number;
  readonly stats: { readonly tokens: number };
  /** ∂loss/∂values = 2(V(s) − y) / n. */
  readonly gradValues: FloatsOf<F>;
}

/**
 * The critic's one-step targets y = r + γ(1 − terminated)V(s'), its differences from them and its mean squared loss: QAC, A2C
 * and (with the target networks' q) DDPG.
 *
 * Throws a TypeError or RangeError for arguments of the wrong kind, length or range. O(n).
 *
 * @example
 * ```ts
 * const { targets, deltas, loss, gradValues } = tdTarget({
 *   rewards: Float32Array.of(1, 1),
 *   terminated: Uint8Array.of(0, 1),
 *   nextValues: Float32Array.of(4, 4),
 *   values: Float32Array.of(2, 1),
 *   gamma: 0.5,
 * });
 * targets; // Float32Array [3, 1]
 * deltas; // Float32Array [1, 0]
 * loss; // 0.5
 * gradValues; // Float32Array [-1, 0]
 * ```
 */
export function tdTarget<F extends Floats>(input: TdTargetInput<F>): TdTarget<F> {
  checkObject(input, "input");
  const { rewards, terminated, nextValues, values, gamma = 0.99 } = input;
  checkFloats(rewards, "rewards");
  const size = rewards.length;
  checkFlags(terminated, "terminated", size, "as rewards");
  checkFloats(nextValues, "nextValues", size, "as rewards");
  checkFloats(values, "values", size, "as rewards");
  checkFinite(gamma, "gamma", 0, 1);

  const [targets, deltas, gradValues] = [0, 1, 2].map(() => floatsLike(rewards, size)) as [
    FloatsOf<F>,
    FloatsOf<F>,
    FloatsOf<F>,
  ];
  let squares = 0;
  for (let i = 0; i < size; i++) {
    const target = rewards[i]! + (terminated[i] === 0 ? gamma * nextValues[i]! : 0);
    const delta = target - values[i]!;
    targets[i] = target;
    deltas[i] = delta;
    gradValues[i] = (2 * (values[i]! - target)) / size;
    squares += delta * delta;
  }
  return { targets, deltas, loss: squares / Math.max(size, 1), stats: { tokens: size }, gradValues };
}

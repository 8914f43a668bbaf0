import { checkFinite, checkInteger, checkObject } from "@kb/checks";
import { checkFiniteList } from "../arguments.js";

/** What a {@link TabularMdp} consists of. */
export interface TabularMdpOptions {
  readonly states: number;
  readonly actions: number;
  /** `[states, actions, states]`: p(s'|s, a). */
  readonly transitions: ArrayLike<number>;
  /** `[states, actions]`: the expected reward r(s, a). */
  readonly rewards: ArrayLike<number>;
  /** 0 ≤ gamma < 1; default 0.9. */
  readonly gamma?: number | undefined;
  /**
   * `[states]`: where episodes begin, the distribution d₀ over which values are averaged. Without it they are averaged over the
   * policy's own stationary distribution.
   */
  readonly start?: ArrayLike<number> | undefined;
}

/** How far probabilities may be from summing to 1. */
const TOLERANCE = 1e-9;

/**
 * A Markov decision process with so few states and actions that everything can be computed exactly.
 *
 * Throws a TypeError or RangeError for arguments of the wrong kind, length or range, such as probabilities that do not sum to 1.
 *
 * @example
 * ```ts
 * // Two states; the first action stays, the second changes over, which pays 1 from the first state.
 * const mdp = new TabularMdp({
 *   states: 2,
 *   actions: 2,
 *   transitions: [1, 0, 0, 1, 0, 1, 1, 0],
 *   rewards: [0, 1, 0, 0],
 *   gamma: 0.5,
 * });
 * solve(mdp).policy; // Float64Array [0, 1, 0, 1]
 * ```
 */
export class TabularMdp {
  readonly states: number;
  readonly actions: number;
  /** `[states, actions, states]`. */
  readonly transitions: Float64Array;
  /** `[states, actions]`. */
  readonly rewards: Float64Array;
  readonly gamma: number;
  /** `[states]`, where there is one. */
  readonly start: Float64Array | undefined;

  constructor(options: TabularMdpOptions) {
    checkObject(options, "options");
    const { states, actions, transitions, rewards, gamma = 0.9, start } = options;
    checkInteger(states, "states", 1);
    checkInteger(actions, "actions", 1);
    checkFinite(gamma, "gamma", 0, 1);
    if (gamma === 1) throw new RangeError("gamma must be below 1, got 1");
    this.states = states;
    this.actions = actions;
    this.gamma = gamma;
    this.rewards = toNumbers(rewards, "rewards", states * actions, "states × actions");
    const size = states * actions * states;
    this.transitions = toNumbers(transitions, "transitions", size, "states × actions × states");
    checkDistributions(this.transitions, "transitions", states);
    if (start !== undefined) {
      this.start = toNumbers(start, "start", states, "states");
      checkDistributions(this.start, "start", states);
    }
  }
}

/** A copy of `values`. Throws unless it is an array of `length` finite numbers. */
export function toNumbers(values: unknown, name: string, length: number, shape: string): Float64Array {
  checkFiniteList(values, name, length, shape);
  return Float64Array.from(values);
}

/** Throws unless every `size` numbers are probabilities that sum to 1. */
export function checkDistributions(values: Float64Array, name: string, size: number): void {
  for (let from = 0; from < values.length; from += size) {
    let sum = 0;
    for (let i = from; i < from + size; i++) {
      checkFinite(values[i], `${name}[${i}]`, 0, 1 + TOLERANCE);
      sum += values[i]!;
    }
    if (Math.abs(sum - 1) > TOLERANCE) {
      throw new RangeError(`${name} must sum to 1 from ${from} to ${from + size - 1}, got ${sum}`);
    }
  }
}

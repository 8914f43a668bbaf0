import { checkFinite } from "@kb/checks";
import type { MarginSettings } from "./margin.js";
import { targetLogitCurve } from "./target-logit-curve.js";

/** Where the classes' regions end on the arc between two class weights, in radians from the first. */
export interface DecisionAngles {
  /** The first class's region reaches from 0 to here. */
  readonly first: number;
  /** The second class's region begins here. */
  readonly second: number;
  /** The no man's land between them that training clears; negative where they overlap. */
  readonly gap: number;
}

const STEPS = 50;

/**
 * The decision boundaries of two classes whose weights stand `between` radians apart, for embeddings on the arc between them:
 * the first class claims an angle θ as long as φ(θ) ≥ cos(between − θ), the second likewise from its side.
 *
 * To 1e-15 of `between`, by bisection. Throws a TypeError or RangeError unless `between` is from 0 to π.
 *
 * @example
 * const { first, gap } = decisionAngles(arcFace({ m: 0.5 }), 2);
 * first.toFixed(6); // "0.750000"
 * gap.toFixed(6); // "0.500000"
 */
export function decisionAngles(settings: MarginSettings, between: number, norm = 20): DecisionAngles {
  checkFinite(between, "between", 0, Math.PI);
  let [low, high] = [0, between];
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2;
    const [phi] = targetLogitCurve(settings, Float64Array.of(middle), norm);
    if (phi! >= Math.cos(between - middle)) low = middle;
    else high = middle;
  }
  const first = (low + high) / 2;
  const second = between - first;
  return { first, second, gap: second - first };
}

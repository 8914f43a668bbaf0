import { checkChoice, checkFinite, checkFunction, checkInteger, describe } from "@kb/checks";
import { checkInterval } from "../arguments.js";
import type { Point } from "./bracket.js";

/** How a minimum is looked for. */
export interface MinimizeOptions {
  /** `golden` (default), the golden section, or `brent`, which fits parabolas where they help. */
  method?: "golden" | "brent";
  /** How far the place may be off, beside 1.5e-8 |x|, below which `f` cannot be told from its minimum: 1e-8 by default. */
  xtol?: number;
  /** How often `f` may be called, 200 by default. */
  maxEvaluations?: number;
}

/** What {@link minimize} found. */
export interface Minimum {
  /** The place with the smallest value that was seen. */
  x: number;
  /** The value there. */
  value: number;
  /** How often `f` was called. */
  evaluations: number;
  /** Whether the place is as exact as was asked. */
  converged: boolean;
}

/** The smaller part of an interval cut in the golden section. */
const SECTION = (3 - Math.sqrt(5)) / 2;

/**
 * The place in [lo, hi] at which `f` is smallest, if `f` falls up to some place and rises from there on; else a place at
 * which it is no larger than beside it.
 *
 * Around the best place so far lies an interval; each look at another place excludes the part behind the worse of the two,
 * which cannot hold the minimum. Throws a TypeError for other kinds, a RangeError unless `lo` ≤ `hi` are finite, or if `f`
 * answers NaN.
 *
 * @example
 * minimize((x) => (x - 2) ** 2, 0, 10, { method: "brent" }).x.toFixed(6); // "2.000000"
 */
export function minimize(
  f: (x: number) => number,
  lo: number,
  hi: number,
  { method = "golden", xtol = 1e-8, maxEvaluations = 200 }: MinimizeOptions = {},
): Minimum {
  checkFunction(f, "f");
  checkInterval(lo, hi);
  if (!Number.isFinite(lo) || !Number.isFinite(hi)) {
    throw new RangeError(`lo and hi must be finite, got lo ${lo} and hi ${hi}`);
  }
  checkChoice(method, "method", ["golden", "brent"]);
  checkFinite(xtol, "xtol", 0);
  checkInteger(maxEvaluations, "maxEvaluations", 1, Number.MAX_SAFE_INTEGER);
  const look = lookWith(f);
  let [left, right] = [lo, hi];
  let best = look(lo + SECTION * (hi - lo));
  // The second and third best, for parabolas; and the last two steps.
  let second = best;
  let third = best;
  let step = 0;
  let before = 0;
  let evaluations = 1;
  for (;;) {
    const tolerance = xtol / 2 + Number.EPSILON ** 0.5 * Math.abs(best.x);
    const middle = left + (right - left) / 2;
    const converged = Math.abs(best.x - middle) + (right - left) / 2 <= 2 * tolerance;
    if (converged || evaluations === maxEvaluations) {
      return { x: best.x, value: best.y, evaluations, converged };
    }
    const parabola = method === "brent" ? parabolaStep(best, second, third) : Number.NaN;
    const place = best.x + parabola;
    if (Math.abs(parabola) < Math.abs(before) / 2 && place > left + tolerance && place < right - tolerance) {
      before = step;
      step = parabola;
    } else {
      before = (best.x < middle ? right : left) - best.x;
      step = SECTION * before;
    }
    const point = look(best.x + (Math.abs(step) >= tolerance ? step : (Math.sign(step) || 1) * tolerance));
    evaluations++;
    if (point.y <= best.y) {
      if (point.x < best.x) right = best.x;
      else left = best.x;
      [third, second, best] = [second, best, point];
    } else {
      if (point.x < best.x) left = point.x;
      else right = point.x;
      if (point.y <= second.y || second === best) [third, second] = [second, point];
      else if (point.y <= third.y || third === best || third === second) third = point;
    }
  }
}

/** From `a` to the vertex of the parabola through three points; NaN where there is none. */
function parabolaStep(a: Point, b: Point, c: Point): number {
  const p = (a.x - b.x) ** 2 * (a.y - c.y) - (a.x - c.x) ** 2 * (a.y - b.y);
  const q = (a.x - b.x) * (a.y - c.y) - (a.x - c.x) * (a.y - b.y);
  return -p / (2 * q);
}

function lookWith(f: (x: number) => number): (x: number) => Point {
  return (x) => {
    const y = f(x);
    if (typeof y !== "number") throw new TypeError(`f must return a number, got ${describe(y)} at ${x}`);
    if (Number.isNaN(y)) throw new RangeError(`f must return a number, got NaN at ${x}`);
    return { x, y };
  };
}

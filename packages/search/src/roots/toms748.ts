import { type Bracket, type Method, middleOf, type Point, secant } from "./bracket.js";

/** G. E. Alefeld, F. A. Potra, Y. Shi, "Algorithm 748" (1995): two interpolations, a secant of double length, and bisection in turn. */
export function toms748(): Method {
  let turn = -1;
  let spanBefore = 0;
  let older: Point | undefined;
  let dropped: Point | undefined;
  return (bracket, width) => {
    if (dropped !== bracket.dropped) [older, dropped] = [dropped, bracket.dropped];
    const span = bracket.hi.x - bracket.lo.x;
    turn = (turn + 1) % 4;
    if (turn === 0) spanBefore = span;
    if (turn === 3 && span < spanBefore / 2) {
      turn = 0;
      spanBefore = span;
    }
    return inside(bracket, choose(bracket, turn, dropped, older), width);
  };
}

function choose(bracket: Bracket, turn: number, dropped?: Point, older?: Point): number {
  const { lo, hi, best } = bracket;
  if (turn === 3) return middleOf(bracket);
  if (turn === 2) {
    const far = best.x - (2 * best.y * (hi.x - lo.x)) / (hi.y - lo.y);
    return Math.abs(far - best.x) > (hi.x - lo.x) / 2 ? middleOf(bracket) : far;
  }
  if (dropped === undefined) return secant(lo, hi);
  const cubic = older === undefined ? Number.NaN : inversePolynomial([lo, hi, dropped, older]);
  return bracket.contains(cubic) ? cubic : quadratic(lo, hi, dropped);
}

/** Where the polynomial x(y) through the points has y = 0, by divided differences. */
function inversePolynomial(points: readonly Point[]): number {
  const differences = points.map(({ x }) => x);
  let [sum, product] = [0, 1];
  points.forEach((point, order) => {
    sum += differences[0]! * product;
    product *= -point.y;
    for (let i = 0; i + 1 < points.length - order; i++) {
      differences[i] = (differences[i + 1]! - differences[i]!) / (points[i + order + 1]!.y - points[i]!.y);
    }
  });
  return sum;
}

/** Where the quadratic y(x) through the points has its zero between `a` and `b`, by three steps of Newton's method. */
function quadratic(a: Point, b: Point, d: Point): number {
  const slope = (b.y - a.y) / (b.x - a.x);
  const curvature = ((d.y - b.y) / (d.x - b.x) - slope) / (d.x - a.x);
  let x = curvature * a.y > 0 ? a.x : b.x;
  for (let i = 0; i < 3; i++) {
    const value = a.y + (slope + curvature * (x - b.x)) * (x - a.x);
    x -= value / (slope + curvature * (2 * x - a.x - b.x));
  }
  return x;
}

/** At least half of what the bracket is to become from its ends, so that it closes from both sides. */
function inside({ lo, hi }: Bracket, x: number, width: number): number {
  const margin = Math.min(width, hi.x - lo.x) / 2;
  return Math.min(hi.x - margin, Math.max(lo.x + margin, x));
}

import type { Method, Point } from "./bracket.js";

/** R. P. Brent (1973): secants and inverse quadratic interpolation, and bisection where they do not gain. */
export function brent(): Method {
  let previous: Point | undefined;
  let step = 0;
  let before = 0;
  return ({ lo, hi, last, best: b, worse: c, dropped }, width) => {
    const a = previous === undefined || b === previous ? (dropped ?? c) : previous;
    if (previous === undefined || last !== b || dropped === c) step = before = hi.x - lo.x;
    previous = b;
    const tolerance = width / 2;
    const half = (c.x - b.x) / 2;
    let [next, old] = [half, half];
    if (Math.abs(before) >= tolerance && Math.abs(a.y) > Math.abs(b.y)) {
      const s = b.y / a.y;
      let p = 2 * half * s;
      let q = 1 - s;
      if (a !== c) {
        const [u, r] = [a.y / c.y, b.y / c.y];
        p = s * (2 * half * u * (u - r) - (b.x - a.x) * (r - 1));
        q = (u - 1) * (r - 1) * (s - 1);
      }
      if (p > 0) q = -q;
      p = Math.abs(p);
      if (2 * p < Math.min(3 * half * q - Math.abs(tolerance * q), Math.abs(before * q)))
        [next, old] = [p / q, step];
    }
    [step, before] = [next, old];
    return b.x + (Math.abs(next) > tolerance ? next : Math.sign(half) * tolerance);
  };
}

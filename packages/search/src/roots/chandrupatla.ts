import type { Method } from "./bracket.js";

/** T. R. Chandrupatla (1997): inverse quadratic interpolation where its own criterion trusts it, else bisection. */
export function chandrupatla(): Method {
  return ({ lo, hi, last: a, dropped: c }, width) => {
    const b = a === lo ? hi : lo;
    const least = Math.min(0.5, width / 2 / Math.abs(b.x - a.x));
    let t = 0.5;
    if (c !== undefined) {
      const xi = (a.x - b.x) / (c.x - b.x);
      const phi = (a.y - b.y) / (c.y - b.y);
      if (phi ** 2 < xi && (1 - phi) ** 2 < 1 - xi) {
        t =
          (a.y / (b.y - a.y)) * (c.y / (b.y - c.y)) +
          (((c.x - a.x) / (b.x - a.x)) * (a.y / (c.y - a.y)) * b.y) / (c.y - b.y);
      }
    }
    return a.x + Math.min(1 - least, Math.max(least, t)) * (b.x - a.x);
  };
}

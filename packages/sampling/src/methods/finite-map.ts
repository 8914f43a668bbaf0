import type { Domain } from "./domain.js";

/** A domain as a finite interval: x as a function of t, its derivative, and t as a function of x, all rational but for a root. */
export interface FiniteMap {
  readonly interval: Domain;
  x(t: number): number;
  slope(t: number): number;
  t(x: number): number;
}

/** The map of a domain; what is infinite on both sides is mapped around `center`, in units of `scale`. */
export function finiteMap([low, high]: Domain, center: number, scale: number): FiniteMap {
  if (low === Number.NEGATIVE_INFINITY && high === Number.POSITIVE_INFINITY) return line(center, scale);
  if (high === Number.POSITIVE_INFINITY) return ray(low, scale);
  if (low === Number.NEGATIVE_INFINITY) return ray(high, -scale);
  return { interval: [low, high], x: (t) => t, slope: () => 1, t: (x) => x };
}

/** From `end` to where the sign of `scale` points: x = end + scale · s / (1 - s), with s = t on the right side and -t on the left. */
function ray(end: number, scale: number): FiniteMap {
  const sign = scale < 0 ? -1 : 1;
  const unit = Math.abs(scale);
  return {
    interval: sign < 0 ? [-1, 0] : [0, 1],
    x: (t) => end + (unit * t) / (1 - sign * t),
    slope: (t) => unit / ((1 - sign * t) * (1 - sign * t)),
    t(x) {
      const y = (x - end) / unit;
      return Number.isFinite(y) ? y / (1 + Math.abs(y)) : sign;
    },
  };
}

function line(center: number, scale: number): FiniteMap {
  return {
    interval: [-1, 1],
    x: (t) => center + (scale * t) / (1 - t * t),
    slope: (t) => (scale * (1 + t * t)) / ((1 - t * t) * (1 - t * t)),
    t(x) {
      const y = (x - center) / scale;
      if (Math.abs(y) > 1e150) return y < 0 ? -1 : 1;
      return (2 * y) / (1 + Math.sqrt(1 + 4 * y * y));
    },
  };
}

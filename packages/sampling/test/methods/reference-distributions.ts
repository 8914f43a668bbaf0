// Distribution functions in closed form, or by a series that cannot be wrong, to compare samplers with.

/** Φ(x), by the series of its integral near 0 and the continued fraction of its tail. */
export function normalCdf(x: number): number {
  const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  if (Math.abs(x) < 4) {
    let term = x;
    let sum = x;
    for (let n = 1; n < 100; n++) {
      term *= (x * x) / (2 * n + 1);
      sum += term;
    }
    return 0.5 + sum * density;
  }
  let fraction = Math.abs(x);
  for (let n = 60; n > 0; n--) fraction = Math.abs(x) + n / fraction;
  return x < 0 ? density / fraction : 1 - density / fraction;
}

export const cauchyCdf = (x: number): number => 0.5 + Math.atan(x) / Math.PI;
export const exponentialCdf = (x: number): number => (x <= 0 ? 0 : -Math.expm1(-x));
/** Beta(2, 2). */
export const parabolaCdf = (x: number): number => (x <= 0 ? 0 : x >= 1 ? 1 : x * x * (3 - 2 * x));

import { continuous, type Distribution } from "./distribution.js";
import { distributionsKernel } from "./kernel.js";
import { checkParameters } from "./parameters.js";

const { PI } = Math;
/** Steps over the circle for sums that converge faster than any power of their number. */
const STEPS = 256;

/**
 * An angle concentrated about `mu`. The integral is by Simpson's rule over the distance from mu in the scale of the concentration,
 * to about 1e-10.
 */
export function vonMises(mu: number, kappa: number): Distribution {
  checkParameters("vonMises", [mu, kappa]);
  const { cosPi, sinPi, exp } = distributionsKernel();
  // e^(kappa (cos t - 1)), without cancellation near 0.
  const shape = (t: number): number => {
    const sine = sinPi(t / (2 * PI));
    return exp(-2 * kappa * sine * sine);
  };
  // Beyond so many standard deviations nothing is left.
  const reach = Math.min(PI, kappa > 0 ? 12 / Math.sqrt(kappa) : PI);
  const half = simpson(shape, 0, reach);
  const center = wrapped(mu);
  /** The probability of a distance from mu between 0 and t ≤ π. */
  const within = (t: number): number => (t >= reach ? 0.5 : simpson(shape, 0, t) / (2 * half));
  const signed = (t: number): number => (t < 0 ? -within(-t) : within(t));
  /** From the angle opposite to mu to t, for any t. */
  const turned = (t: number): number => {
    const turns = Math.floor((t + PI) / (2 * PI));
    return turns + signed(t - 2 * PI * turns);
  };
  const start = turned(-PI - center);
  const resultant = simpson((t) => shape(t) * cosPi(t / PI), 0, reach) / half;
  return continuous({
    support: [-PI, PI],
    pdf: (x) => shape(x - center) / (2 * half),
    cdf: (x) => Math.min(1, Math.max(0, turned(x - center) - start)),
    mean: center,
    variance: 1 - resultant,
  });
}

function simpson(f: (t: number) => number, from: number, to: number): number {
  const h = (to - from) / STEPS;
  let sum = f(from) + f(to);
  for (let i = 1; i < STEPS; i++) sum += (i % 2 === 1 ? 4 : 2) * f(from + i * h);
  return (sum * h) / 3;
}

function wrapped(angle: number): number {
  return angle - 2 * PI * Math.round(angle / (2 * PI));
}

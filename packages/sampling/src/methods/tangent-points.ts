import type { LogDensity, Tangent } from "./log-density.js";
import { MethodError } from "./method-error.js";

/** Where the first tangents touch, from the mode in lengths over which the density falls by about e². */
const OFFSETS = [0.05, 0.3, 0.6, 1, 1.5, 2.5, 4, 8];
const MOST_STEPS = 2100;
/** A side of the mode that is so much shorter than the other holds no mass to speak of. */
const NEGLIGIBLE = 1e-6;
/** Where the density is 1e-16 of that at the mode, tails need no more tangents. */
const FARTHEST = -1e8;

/** Tangents on both sides of the mode, ascending; also scales the density to 1 there. */
export function firstTangents(density: LogDensity, center: number): Tangent[] {
  const mode = findMode(density, center);
  density.scaleTo(mode);
  const [left, right] = [fallLength(density, mode, -1), fallLength(density, mode, 1)];
  const offsets = [
    ...(left > NEGLIGIBLE * right ? OFFSETS.map((offset) => -offset * left).reverse() : []),
    0,
    ...(right > NEGLIGIBLE * left ? OFFSETS.map((offset) => offset * right) : []),
  ];
  return offsets.flatMap((offset) => tangentAt(density, mode + offset) ?? []);
}

/** The tangent at a point inside of the domain, or undefined where the density is so small that tangents would cancel. */
export function tangentAt(density: LogDensity, x: number): Tangent | undefined {
  const [low, high] = density.domain;
  const tangent = x > low && x < high ? density.tangent(x) : undefined;
  return tangent && tangent.value > FARTHEST ? tangent : undefined;
}

/** Where the derivative changes its sign, or a point near the end of the domain towards which the density grows. */
function findMode(density: LogDensity, center: number): number {
  let [low, high] = density.domain;
  let x = center;
  let step = 1;
  for (let i = 0; i < MOST_STEPS; i++) {
    const rises = density.slope(x);
    if (rises === 0) return x;
    if (rises > 0) low = x;
    else high = x;
    const ahead = rises > 0 ? x + step : x - step;
    step *= 2;
    const next = ahead > low && ahead < high ? ahead : low + (high - low) / 2;
    if (!Number.isFinite(next)) break;
    if (!(next > low && next < high)) return x;
    // Close enough: what follows needs the mode's neighbourhood, not the mode.
    if (high - low < 1e-9 * Math.abs(x) || high - low < 1e-290) return x;
    x = next;
  }
  throw new MethodError(
    "NO_MASS",
    x,
    0,
    `logPdf must have its mode somewhere, got a slope up to ${x}; give a center`,
  );
}

/** The length from the mode, to one side, over which the logarithm falls by about 2, within a factor of 2. */
function fallLength(density: LogDensity, mode: number, sign: 1 | -1): number {
  const end = density.domain[sign < 0 ? 0 : 1];
  const room = Math.abs(end - mode);
  const falls = (length: number): boolean => density.log(mode) - density.log(mode + sign * length) > 2;
  let length = Math.min(1, room / 2);
  while (length > 1e-300 && falls(length)) length /= 2;
  while (length < room / 2 && length < 1e300 && !falls(length)) length *= 2;
  return Math.min(length, room / 16);
}

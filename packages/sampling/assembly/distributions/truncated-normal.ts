// The normal distribution cut to an interval (Robert 1995): of normal numbers, of uniform ones, or of a shifted exponential one, whichever
// is rejected least.
import { nextDouble } from "../source";
import { exp } from "../math/exp";
import { nextExponential } from "./exponential";
import { nextNormal } from "./normal";

const FAR: f64 = 1e100;

export function truncatedNormal(source: usize, out: usize, n: usize, mean: f64, sd: f64, low: f64, high: f64): void {
  const a = (low - mean) / sd, b = (high - mean) / sd;
  for (const end = out + (n << 3); out < end; out += 8) {
    // So far out that all of it is at the end.
    if (a > FAR || b < -FAR) {
      store<f64>(out, a > FAR ? low : high);
      continue;
    }
    // Mirrored if need be, so that the nearer end is the lower one.
    const z = a + b < 0 ? -nextBetween(source, -b, -a) : nextBetween(source, a, b);
    store<f64>(out, min(max(mean + sd * z, low), high));
  }
}

/** A standard normal number between a and b, where a + b ≥ 0. */
function nextBetween(source: usize, a: f64, b: f64): f64 {
  if (a < 0.4 && b - a > 1.3) return ofNormals(source, a, b);
  const rate = 0.5 * (a + sqrt<f64>(a * a + 4.0));
  if (a > 0 && (b - a) * rate > 1.0) return ofTail(source, a, b, rate);
  return ofUniforms(source, a, b);
}

function ofNormals(source: usize, a: f64, b: f64): f64 {
  while (true) {
    const z = nextNormal(source);
    if (z >= a && z <= b) return z;
  }
}

function ofTail(source: usize, a: f64, b: f64, rate: f64): f64 {
  while (true) {
    const z = a + nextExponential(source) / rate;
    if (z <= b && nextDouble(source) <= exp(-0.5 * (z - rate) * (z - rate))) return z;
  }
}

function ofUniforms(source: usize, a: f64, b: f64): f64 {
  const nearest = max(a, 0.0);
  while (true) {
    const z = a + (b - a) * nextDouble(source);
    if (nextDouble(source) <= exp(0.5 * (nearest - z) * (nearest + z))) return z;
  }
}

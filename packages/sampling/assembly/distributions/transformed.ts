// Distributions that are a function of one or two uniform, normal or exponential numbers, by numpy's steps where numpy has them.
import { nextDouble } from "../source";
import { PI } from "../math/constants";
import { exp, expm1, pow } from "../math/exp";
import { log } from "../math/log";
import { acos, cosPi } from "../math/trigonometry";
import { nextExponential } from "./exponential";
import { nextNormal } from "./normal";

/** Uniform in (0, 1). */
function inside(source: usize): f64 {
  let u: f64;
  do u = nextDouble(source);
  while (u == 0);
  return u;
}

export function uniform(source: usize, out: usize, n: usize, low: f64, high: f64): void {
  const range = high - low;
  for (const end = out + (n << 3); out < end; out += 8) store<f64>(out, low + range * nextDouble(source));
}

export function lognormal(source: usize, out: usize, n: usize, mean: f64, sigma: f64): void {
  for (const end = out + (n << 3); out < end; out += 8) store<f64>(out, exp(mean + sigma * nextNormal(source)));
}

export function weibull(source: usize, out: usize, n: usize, a: f64): void {
  for (const end = out + (n << 3); out < end; out += 8) {
    store<f64>(out, a == 0 ? 0 : pow(nextExponential(source), 1.0 / a));
  }
}

export function pareto(source: usize, out: usize, n: usize, a: f64): void {
  for (const end = out + (n << 3); out < end; out += 8) store<f64>(out, expm1(nextExponential(source) / a));
}

export function laplace(source: usize, out: usize, n: usize, loc: f64, scale: f64): void {
  for (const end = out + (n << 3); out < end; out += 8) {
    const u = inside(source);
    store<f64>(out, u >= 0.5 ? loc - scale * log(2.0 - u - u) : loc + scale * log(u + u));
  }
}

export function logistic(source: usize, out: usize, n: usize, loc: f64, scale: f64): void {
  for (const end = out + (n << 3); out < end; out += 8) {
    const u = inside(source);
    store<f64>(out, loc + scale * log(u / (1.0 - u)));
  }
}

export function gumbel(source: usize, out: usize, n: usize, loc: f64, scale: f64): void {
  for (const end = out + (n << 3); out < end; out += 8) {
    store<f64>(out, loc - scale * log(-log(1.0 - inside(source))));
  }
}

/** A quotient of normal numbers. */
export function cauchy(source: usize, out: usize, n: usize, loc: f64, scale: f64): void {
  for (const end = out + (n << 3); out < end; out += 8) {
    const z = nextNormal(source);
    store<f64>(out, loc + scale * (z / nextNormal(source)));
  }
}

export function rayleigh(source: usize, out: usize, n: usize, scale: f64): void {
  for (const end = out + (n << 3); out < end; out += 8) store<f64>(out, scale * sqrt<f64>(2.0 * nextExponential(source)));
}

export function triangular(source: usize, out: usize, n: usize, left: f64, mode: f64, right: f64): void {
  const base = right - left, leftBase = mode - left;
  const ratio = leftBase / base, leftProduct = leftBase * base, rightProduct = (right - mode) * base;
  for (const end = out + (n << 3); out < end; out += 8) {
    const u = nextDouble(source);
    store<f64>(out, u <= ratio ? left + sqrt<f64>(u * leftProduct) : right - sqrt<f64>((1.0 - u) * rightProduct));
  }
}

/** Best and Fisher 1979, the angle in [-π, π]. */
export function vonMises(source: usize, out: usize, n: usize, mu: f64, kappa: f64): void {
  const s = spreadOf(kappa);
  for (const end = out + (n << 3); out < end; out += 8) {
    if (kappa < 1e-8) store<f64>(out, PI * (2.0 * nextDouble(source) - 1.0));
    else if (kappa > 1e6) store<f64>(out, wrapped(mu + sqrt<f64>(1.0 / kappa) * nextNormal(source)));
    else store<f64>(out, wrapped(mu + nextAngle(source, s, kappa)));
  }
}

function spreadOf(kappa: f64): f64 {
  if (kappa < 1e-5) return 1.0 / kappa + kappa;
  const r = 1.0 + sqrt<f64>(1.0 + 4.0 * kappa * kappa);
  const rho = (r - sqrt<f64>(2.0 * r)) / (2.0 * kappa);
  return (1.0 + rho * rho) / (2.0 * rho);
}

function nextAngle(source: usize, s: f64, kappa: f64): f64 {
  while (true) {
    const z = cosPi(nextDouble(source));
    const w = (1.0 + s * z) / (s + z);
    const y = kappa * (s - w);
    const v = nextDouble(source);
    if (y * (2.0 - y) - v < 0 && log(y / v) + 1.0 - y < 0) continue;
    const angle = acos(max(min(w, 1.0), -1.0));
    return nextDouble(source) < 0.5 ? -angle : angle;
  }
}

function wrapped(angle: f64): f64 {
  const size = abs(angle) + PI;
  const within = size - 2.0 * PI * floor(size / (2.0 * PI)) - PI;
  return angle < 0 ? -within : within;
}

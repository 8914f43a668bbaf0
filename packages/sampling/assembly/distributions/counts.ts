// The smaller discrete distributions, by numpy's steps.
import { next32, next64, nextDouble } from "../source";
import { exp, expm1, pow } from "../math/exp";
import { logGamma } from "../math/gamma";
import { log, log1p } from "../math/log";
import { nextExponential } from "./exponential";
import { nextGamma } from "./gamma-family";
import { nextPoisson } from "./poisson";

const LN2: f64 = 0.6931471805599453;
/** Beyond this a f64 no longer holds every integer. */
const MOST: f64 = 9007199254740991;

export function bernoulli(source: usize, out: usize, n: usize, p: f64): void {
  for (const end = out + (n << 3); out < end; out += 8) store<f64>(out, nextDouble(source) < p ? 1 : 0);
}

export function negativeBinomial(source: usize, out: usize, n: usize, size: f64, p: f64): void {
  for (const end = out + (n << 3); out < end; out += 8) {
    store<f64>(out, nextPoisson(source, ((1.0 - p) / p) * nextGamma(source, size)));
  }
}

export function geometric(source: usize, out: usize, n: usize, p: f64): void {
  for (const end = out + (n << 3); out < end; out += 8) {
    store<f64>(out, p >= 0.333333333333333333333333 ? bySearch(source, p) : min(ceil(-nextExponential(source) / log1p(-p)), MOST));
  }
}

function bySearch(source: usize, p: f64): f64 {
  let x: f64 = 1, sum = p, term = p;
  const u = nextDouble(source);
  while (u > sum) {
    term *= 1.0 - p;
    const next = sum + term;
    if (next == sum) break;
    sum = next;
    x += 1.0;
  }
  return x;
}

/** Devroye 1986, with numpy's cut of u that leaves out what would be beyond 2^63. */
export function zipf(source: usize, out: usize, n: usize, a: f64): void {
  const power = a - 1.0, b = pow(2.0, power), excess = expm1(power * LN2);
  const least = pow(9223372036854775807.0, -power);
  for (const end = out + (n << 3); out < end; out += 8) {
    let x: f64 = 1;
    while (a < 1025) {
      const u01 = nextDouble(source);
      const u = u01 * least + (1.0 - u01);
      const v = nextDouble(source);
      x = floor(pow(u, -1.0 / power));
      if (x > 9223372036854775807.0 || x < 1) continue;
      // numpy subtracts 1 from powers, which leaves 0 / 0 where a is next to 1.
      const log = power * log1p(1.0 / x);
      if (v * x * expm1(log) / excess <= exp(log) / b) break;
    }
    store<f64>(out, x);
  }
}

export function hypergeometric(source: usize, out: usize, n: usize, good: f64, bad: f64, sample: f64): void {
  const byRatio = sample >= 10 && sample <= good + bad - 10;
  for (const end = out + (n << 3); out < end; out += 8) {
    store<f64>(out, byRatio ? hrua(source, good, bad, sample) : byDrawing(source, good, bad, sample));
  }
}

/** Uniform on 0 … most by masks: numpy's random_interval. */
function interval(source: usize, most: u64): u64 {
  if (most == 0) return 0;
  const mask: u64 = 0xffffffffffffffff >> clz<u64>(most);
  let value: u64;
  do value = (most <= 0xffffffff ? <u64>next32(source) : next64(source)) & mask;
  while (value > most);
  return value;
}

function byDrawing(source: usize, good: f64, bad: f64, sample: f64): f64 {
  const all = <i64>(good + bad);
  const most = <i64>sample > all / 2;
  let left = most ? all - <i64>sample : <i64>sample;
  let total = all, goodLeft = <i64>good;
  while (left > 0 && goodLeft > 0 && total > goodLeft) {
    total--;
    if (<i64>interval(source, total) < goodLeft) goodLeft--;
    left--;
  }
  if (total == goodLeft) goodLeft -= left;
  return most ? <f64>goodLeft : good - <f64>goodLeft;
}

function logFactorial(k: f64): f64 {
  return logGamma(k + 1.0);
}

/** Ratio of uniforms (Stadlober 1990): 2√(2/e) and 3 - 2√(3/e) are the constants. */
function hrua(source: usize, good: f64, bad: f64, sample: f64): f64 {
  const all = good + bad;
  const drawn = min(sample, all - sample), less = min(good, bad), more = max(good, bad);
  const p = less / all, q = more / all;
  const a = drawn * p + 0.5;
  const c = sqrt<f64>((all - drawn) * drawn * p * q / (all - 1.0) + 0.5);
  const h = 1.7155277699214135 * c + 0.8989161620588988;
  const m = floor((drawn + 1.0) * (less + 1.0) / (all + 2.0));
  const g = logFactorial(m) + logFactorial(less - m) + logFactorial(drawn - m) + logFactorial(more - drawn + m);
  const b = min(min(drawn, less) + 1.0, floor(a + 16.0 * c));
  let k: f64;
  while (true) {
    const u = nextDouble(source);
    const v = nextDouble(source);
    const x = a + h * (v - 0.5) / u;
    if (!(x >= 0) || x >= b) continue;
    k = floor(x);
    const t = g - (logFactorial(k) + logFactorial(less - k) + logFactorial(drawn - k) + logFactorial(more - drawn + k));
    if (u * (4.0 - u) - 3.0 <= t) break;
    if (u * (u - t) >= 1) continue;
    if (2.0 * log(u) <= t) break;
  }
  if (good > bad) k = drawn - k;
  return drawn < sample ? good - k : k;
}

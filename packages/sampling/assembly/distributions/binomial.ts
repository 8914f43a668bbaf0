// The binomial distribution: inversion while the mean is at most 30, BTPE above (Kachitvichyanukul and Schmeiser 1988), as in numpy.
import { nextDouble } from "../source";
import { exp } from "../math/exp";
import { log, log1p } from "../math/log";

/** Room for the probabilities of what inversion may give: at most 30 + 10 √31 and 0. Written anew by each call. */
const TERMS: usize = memory.data(704, 8);

/** Writes the probabilities of 0 … bound for 0 < p ≤ ½ and np ≤ 30, and answers the bound, beyond which numpy draws again. */
function prepareInversion(n: f64, p: f64): usize {
  const q = 1.0 - p, mean = n * p;
  const bound = <usize>min(n, mean + 10.0 * sqrt<f64>(mean * q + 1.0));
  let term = exp(n * log1p(-p));
  store<f64>(TERMS, term);
  for (let x: usize = 1; x <= bound; x++) {
    const k = <f64>x;
    term = (n - k + 1.0) * p * term / (k * q);
    store<f64>(TERMS + (x << 3), term);
  }
  return bound;
}

function byInversion(source: usize, bound: usize): f64 {
  let x: usize = 0, u = nextDouble(source);
  while (u > load<f64>(TERMS + (x << 3))) {
    u -= load<f64>(TERMS + (x << 3));
    if (++x > bound) {
      x = 0;
      u = nextDouble(source);
    }
  }
  return <f64>x;
}

/** For 0 < p ≤ ½ and np > 30. The names are the paper's. */
function btpe(source: usize, n: f64, p: f64): f64 {
  const q = 1.0 - p, fm = n * p + p, m = floor(fm), nrq = n * p * q;
  const p1 = floor(2.195 * sqrt<f64>(nrq) - 4.6 * q) + 0.5;
  const xm = m + 0.5, xl = xm - p1, xr = xm + p1;
  const c = 0.134 + 20.5 / (15.3 + m);
  let a = (fm - xl) / (fm - xl * p);
  const laml = a * (1.0 + a / 2.0);
  a = (xr - fm) / (xr * q);
  const lamr = a * (1.0 + a / 2.0);
  const p2 = p1 * (1.0 + 2.0 * c), p3 = p2 + c / laml, p4 = p3 + c / lamr;
  while (true) {
    const u = nextDouble(source) * p4;
    let v = nextDouble(source);
    let y: f64;
    if (u <= p1) return floor(xm - p1 * v + u);
    if (u <= p2) {
      const x = xl + (u - p1) / c;
      v = v * c + 1.0 - abs(m - x + 0.5) / p1;
      if (v > 1) continue;
      y = floor(x);
    } else if (u <= p3) {
      y = floor(xl + log(v) / laml);
      if (y < 0 || v == 0) continue;
      v *= (u - p2) * laml;
    } else {
      y = floor(xr - log(v) / lamr);
      if (y > n || v == 0) continue;
      v *= (u - p3) * lamr;
    }
    if (isUnder(v, y, n, p, q, m, nrq, xm)) return y;
  }
}

function isUnder(v: f64, y: f64, n: f64, p: f64, q: f64, m: f64, nrq: f64, xm: f64): bool {
  const k = abs(y - m);
  if (k <= 20 || k >= nrq / 2.0 - 1.0) {
    const s = p / q, a = s * (n + 1.0);
    let f: f64 = 1;
    for (let i = m + 1.0; i <= y; i += 1.0) f *= a / i - s;
    for (let i = y + 1.0; i <= m; i += 1.0) f /= a / i - s;
    return v <= f;
  }
  const rho = (k / nrq) * ((k * (k / 3.0 + 0.625) + 0.16666666666666666) / nrq + 0.5);
  const t = -k * k / (2.0 * nrq);
  const a = log(v);
  if (a < t - rho) return true;
  if (a > t + rho) return false;
  const x1 = y + 1.0, f1 = m + 1.0, z = n + 1.0 - m, w = n - y + 1.0;
  const bound = xm * log(f1 / x1) + (n - m + 0.5) * log(z / w) + (y - m) * log(w * p / (x1 * q))
    + stirling(f1) + stirling(z) - stirling(x1) - stirling(w);
  return a <= bound;
}

function stirling(x: f64): f64 {
  const x2 = x * x;
  return (13860.0 - (462.0 - (132.0 - (99.0 - 140.0 / x2) / x2) / x2) / x2) / x / 166320.0;
}

/** One number, prepared from scratch. */
export function nextBinomial(source: usize, n: f64, p: f64): f64 {
  if (n == 0 || p == 0) return 0;
  const r = p <= 0.5 ? p : 1.0 - p;
  const y = r * n <= 30 ? byInversion(source, prepareInversion(n, r)) : btpe(source, n, r);
  return p <= 0.5 ? y : n - y;
}

export function binomial(source: usize, out: usize, count: usize, n: f64, p: f64): void {
  const r = p <= 0.5 ? p : 1.0 - p;
  const inverted = r * n <= 30;
  const bound = inverted ? prepareInversion(n, r) : 0;
  for (const end = out + (count << 3); out < end; out += 8) {
    const y = n == 0 || r == 0 ? 0 : inverted ? byInversion(source, bound) : btpe(source, n, r);
    store<f64>(out, p <= 0.5 ? y : n - y);
  }
}

/** Rows of `k` counts that add up to `trials`, for the probabilities at `p`. */
export function multinomial(source: usize, out: usize, n: usize, trials: f64, p: usize, k: usize): void {
  for (let row: usize = 0; row < n; row++) {
    let left = trials, rest: f64 = 1;
    for (let i: usize = 0; i < k; i++, out += 8) {
      const share = load<f64>(p + (i << 3));
      const count = i + 1 == k ? left : left == 0 ? 0 : nextBinomial(source, left, min(max(share / rest, 0.0), 1.0));
      store<f64>(out, count);
      left -= count;
      rest -= share;
    }
  }
}

// What margins make of the target's cosine: φ(cos θ) and its slope dφ/d cos θ, in float64. They do not pass through the
// arccosine where they need not: its slope is infinite at ±1.
import { PI, angleOf, cos, sin } from "../../../wasm-math/assembly/trigonometry";
import { ABOVE_MINUS_ONE, BELOW_ONE, COSINE, HARD_ABOVE, NORM, NORM_SLOPE, PHI, SLOPE, TARGET_BYTES } from "./target";

/** Where an angle that is divided by may not go: |cos θ| is held this far from 1 there, and the slope is as if it were not. */
let clampEps: f64 = 0;
/** cos θ as it is held, and sin θ. */
let cosine: f64 = 0;
let sine: f64 = 0;

@inline function put(target: usize, phi: f64, slope: f64): void {
  store<f64>(target, phi, PHI);
  store<f64>(target, slope, SLOPE);
}

/** Reads the angle of `target`, held away from 0 and π. */
function readAngle(target: usize): void {
  const below = max(load<f64>(target, BELOW_ONE), clampEps), above = max(load<f64>(target, ABOVE_MINUS_ONE), clampEps);
  cosine = below < above ? 1 - below : above - 1;
  sine = sqrt<f64>(min<f64>(below, 2 - clampEps) * min<f64>(above, 2 - clampEps));
}


/** cos θ − m. */
export function cosineMargin(targets: usize, rows: i32, m: f64): void {
  for (let row = 0; row < rows; row++, targets += TARGET_BYTES) put(targets, load<f64>(targets, COSINE) - m, 1);
}

/** cos(θ + m), beyond π − m the line cos θ − m sin m (`branch` 1), or for cos θ > 0 alone (`branch` 2); with slope 1 if `straight`. */
export function angleMargin(targets: usize, rows: i32, m: f64, branch: i32, straight: bool, eps: f64): void {
  clampEps = eps;
  const cosM = cos(m), sinM = sin(m), turn = cos(PI - m);
  for (let row = 0; row < rows; row++, targets += TARGET_BYTES) {
    const c = load<f64>(targets, COSINE);
    readAngle(targets);
    const turned = cosine * cosM - sine * sinM;
    store<f64>(targets, turned, HARD_ABOVE);
    if (branch == 1 && !(c > turn)) put(targets, c - m * sinM, 1);
    else if (branch == 2 && !(c > 0)) put(targets, c, 1);
    else put(targets, turned, straight ? 1 : cosM + sinM * cosine / sine);
  }
}

/** cos(m₁θ + m₂) − m₃. */
export function combinedMargin(targets: usize, rows: i32, m1: f64, m2: f64, m3: f64, eps: f64): void {
  clampEps = eps;
  for (let row = 0; row < rows; row++, targets += TARGET_BYTES) {
    readAngle(targets);
    const angle = m1 * angleOf(sine, cosine) + m2;
    put(targets, cos(angle) - m3, m1 * sin(angle) / sine);
  }
}

/**
 * (λ cos θ + ψ) / (1 + λ) with ψ = (−1)ᵏ cos(mθ) − 2k on [kπ/m, (k + 1)π/m]: a polynomial of cos θ by Chebyshev's recurrence, finite
 * with its slope everywhere.
 */
export function multiplicativeMargin(targets: usize, rows: i32, m: i32, lambda: f64): void {
  for (let row = 0; row < rows; row++, targets += TARGET_BYTES) {
    const c = load<f64>(targets, COSINE);
    let k = 0;
    for (let j = 1; j < m; j++) if (c < cos(<f64>j * PI / <f64>m)) k++;
    let before: f64 = 1, t = c, uBefore: f64 = 0, u: f64 = 1;
    for (let j = 1; j < m; j++) {
      const next = 2 * c * t - before, uNext = 2 * c * u - uBefore;
      before = t;
      t = next;
      uBefore = u;
      u = uNext;
    }
    const sign: f64 = (k & 1) == 0 ? 1 : -1;
    put(targets, (lambda * c + sign * t - 2 * <f64>k) / (1 + lambda), (lambda + sign * <f64>m * u) / (1 + lambda));
  }
}

/** cos(θ + m(a)) for cos θ > 0, where m grows with the embedding's length a from `least` at `la` to `most` at `ua`. */
export function magnitudeMargin(targets: usize, rows: i32, la: f64, ua: f64, least: f64, most: f64, eps: f64): void {
  clampEps = eps;
  const rate = (most - least) / (ua - la);
  for (let row = 0; row < rows; row++, targets += TARGET_BYTES) {
    const c = load<f64>(targets, COSINE), norm = load<f64>(targets, NORM);
    store<f64>(targets, 0, NORM_SLOPE);
    if (!(c > 0)) {
      put(targets, c, 1);
      continue;
    }
    readAngle(targets);
    const m = rate * (min(max(norm, la), ua) - la) + least;
    const cosM = cos(m), sinM = sin(m);
    put(targets, cosine * cosM - sine * sinM, cosM + sinM * cosine / sine);
    if (norm >= la && norm <= ua) store<f64>(targets, -rate * (sine * cosM + cosine * sinM), NORM_SLOPE);
  }
}

/** cos(θ − mz) − (m + mz), z = h (a − mean) / (deviation + 1e-3) within ±1: AdaFace's margin by the quality of an image. */
export function adaptiveMargin(targets: usize, rows: i32, m: f64, h: f64, mean: f64, deviation: f64): void {
  const least: f64 = 1e-3;
  for (let row = 0; row < rows; row++, targets += TARGET_BYTES) {
    const norm = min<f64>(max<f64>(load<f64>(targets, NORM), 1e-3), 100);
    const z = min<f64>(max<f64>(h * (norm - mean) / (deviation + 1e-3), -1), 1);
    // θ itself is held away from 0 and π here, before and after the shift.
    const c = load<f64>(targets, COSINE), held = min(max(c, least - 1), 1 - least);
    const angle = angleOf(sqrt<f64>((1 - held) * (1 + held)), held) - m * z;
    const isInside = angle >= least && angle <= PI - least;
    const shifted = min(max(angle, least), PI - least);
    put(targets, cos(shifted) - (m + m * z), isInside ? sin(shifted) / sqrt<f64>((1 - held) * (1 + held)) : 0);
  }
}

// Binary losses of logits: cross-entropy, alone or weighed by how wrong the prediction is. Value and gradient together; float64.
import { log1p } from "../../../wasm-math/assembly/log";
import { exp, power, sigmoidOf } from "./scalar";

/** −t log σ − (1−t) log(1−σ) = max(z, 0) − z t + log(1 + e^−|z|). */
@inline function crossEntropy(z: f64, t: f64, tail: f64): f64 {
  return (z > 0 ? z : z != z ? z : 0) - z * t + log1p(tail);
}

/**
 * Focal loss: m^gamma · cross-entropy with m = 1 − p_t, times alpha t + (1−alpha)(1−t) unless alpha < 0. Writes `scale` times its slopes; answers the
 * sum of losses.
 */
export function focal(logits: usize, targets: usize, n: i32, alpha: f64, gamma: f64, scale: f64, gradient: usize): f64 {
  let sum: f64 = 0;
  for (const end = logits + (<usize>n << 2); logits < end; logits += 4, targets += 4, gradient += 4) {
    const z = <f64>load<f32>(logits), t = <f64>load<f32>(targets), tail = exp(-abs(z));
    const p = sigmoidOf(z, tail), q = sigmoidOf(-z, tail), entropy = crossEntropy(z, t, tail);
    const miss = p * (1 - t) + q * t, weight = alpha < 0 ? 1 : alpha * t + (1 - alpha) * (1 - t);
    const factor = power(miss, gamma);
    // m^(gamma−1) p q, of which both factors may vanish at the ends, but not together.
    const bend = miss > 0 ? gamma * factor / miss * p * q * (1 - 2 * t) : 0;
    sum += weight * factor * entropy;
    store<f32>(gradient, <f32>(scale * weight * (factor * (p - t) + bend * entropy)));
  }
  return sum;
}

/** Quality focal loss: |t − σ|^beta · cross-entropy, for targets between 0 and 1. */
export function qualityFocal(logits: usize, targets: usize, n: i32, beta: f64, scale: f64, gradient: usize): f64 {
  let sum: f64 = 0;
  for (const end = logits + (<usize>n << 2); logits < end; logits += 4, targets += 4, gradient += 4) {
    const z = <f64>load<f32>(logits), t = <f64>load<f32>(targets), tail = exp(-abs(z));
    const p = sigmoidOf(z, tail), q = sigmoidOf(-z, tail), entropy = crossEntropy(z, t, tail);
    const difference = z >= 0 ? 1 - t - q : p - t, distance = abs(difference), factor = power(distance, beta);
    const bend = distance > 0 ? beta * factor / difference * p * q : 0;
    sum += factor * entropy;
    store<f32>(gradient, <f32>(scale * (factor * difference + bend * entropy)));
  }
  return sum;
}

/** Cross-entropy against targets drawn towards one half by `smoothing`. */
export function binaryEntropy(logits: usize, targets: usize, n: i32, smoothing: f64, scale: f64, gradient: usize): f64 {
  let sum: f64 = 0;
  for (const end = logits + (<usize>n << 2); logits < end; logits += 4, targets += 4, gradient += 4) {
    const z = <f64>load<f32>(logits), t = <f64>load<f32>(targets) * (1 - smoothing) + smoothing / 2, tail = exp(-abs(z));
    sum += crossEntropy(z, t, tail);
    store<f32>(gradient, <f32>(scale * (sigmoidOf(z, tail) - t)));
  }
  return sum;
}

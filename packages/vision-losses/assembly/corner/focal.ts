// The focal loss of CornerNet's heatmaps (arXiv 1808.01244), in float64.
import { log } from "../../../wasm-math/assembly/log";
import { exp, power } from "./scalar";

/**
 * The sum over `n` cells of −(1 − p)^α log p where heat is 1 and of −(1 − heat)^β p^α log(1 − p) elsewhere; `gradient` := its
 * derivative times `weight`, 0 where p is held at `clamp` or 1 − `clamp`. `x` are logits, or p itself.
 */
export function focalLoss(
  x: usize, heat: usize, n: i32, isLogit: bool, alpha: f64, beta: f64, clamp: f64, weight: f64, gradient: usize,
): f64 {
  let loss: f64 = 0;
  for (const end = x + (<usize>n << 2); x < end; x += 4, heat += 4, gradient += 4) {
    const value = <f64>load<f32>(x), target = <f64>load<f32>(heat);
    let p = value, rest = 1 - value;
    if (isLogit) {
      // From e^−|x|, so that neither p nor 1 − p cancels.
      const e = exp(-abs<f64>(value)), small = e / (1 + e), large = 1 / (1 + e);
      p = value < 0 ? small : large;
      rest = value < 0 ? large : small;
    }
    const held = p < clamp || rest < clamp;
    if (held) {
      const low = p < clamp;
      p = low ? clamp : 1 - clamp;
      rest = low ? 1 - clamp : clamp;
    }
    let slope: f64;
    if (target == 1) {
      const focus = power(rest, alpha), logP = log(p);
      loss -= focus * logP;
      slope = alpha * power(rest, alpha - 1) * logP - focus / p;
    } else {
      const focus = power(1 - target, beta) * power(p, alpha), logRest = log(rest);
      loss -= focus * logRest;
      slope = focus / rest - power(1 - target, beta) * alpha * power(p, alpha - 1) * logRest;
    }
    if (isLogit) slope *= p * rest;
    store<f32>(gradient, held ? 0 : <f32>(slope * weight));
  }
  return loss;
}

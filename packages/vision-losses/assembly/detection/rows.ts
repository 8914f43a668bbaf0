// Softmax cross-entropy of rows against targets that are spread over one or two classes and a uniform rest.
import { log } from "../../../wasm-math/assembly/log";
import { exp } from "./scalar";

/**
 * Rows of `classes` logits against (1 − smoothing) · ((1 − share) at `label`, share at `label` + 1) + smoothing / classes. Rows with a label below 0 are
 * left out. `labels` int32, `shares` (float32, or 0 for none), `weights` (float32, or 0 for 1). Writes `scale` times the gradients; answers
 * the weighted sum of losses.
 */
export function entropyRows(
  logits: usize, rows: i32, classes: i32, labels: usize, shares: usize, weights: usize, smoothing: f64, scale: f64, gradient: usize,
): f64 {
  let total: f64 = 0;
  const bytes = <usize>classes << 2;
  for (let row = 0; row < rows; row++, logits += bytes, gradient += bytes) {
    const label = load<i32>(labels + (<usize>row << 2));
    if (label < 0) {
      memory.fill(gradient, 0, bytes);
      continue;
    }
    const share = shares == 0 ? 0 : <f64>load<f32>(shares + (<usize>row << 2));
    const weight = weights == 0 ? 1 : <f64>load<f32>(weights + (<usize>row << 2));
    let highest: f64 = -Infinity, all: f64 = 0, sum: f64 = 0;
    for (let at: usize = 0; at < bytes; at += 4) {
      const z = <f64>load<f32>(logits + at);
      highest = max(highest, z);
      all += z;
    }
    for (let at: usize = 0; at < bytes; at += 4) sum += exp(<f64>load<f32>(logits + at) - highest);
    const logSum = highest + log(sum), own = logits + (<usize>label << 2), rest = smoothing / <f64>classes;
    let target = (1 - share) * <f64>load<f32>(own);
    if (share > 0) target += share * <f64>load<f32>(own, 4);
    total += weight * (logSum - (1 - smoothing) * target - rest * all);
    for (let at: usize = 0; at < bytes; at += 4) {
      const p = exp(<f64>load<f32>(logits + at) - highest) / sum;
      const spread = at == <usize>label << 2 ? 1 - share : at == <usize>(label + 1) << 2 ? share : 0;
      store<f32>(gradient + at, <f32>(scale * weight * (p - (1 - smoothing) * spread - rest)));
    }
  }
  return total;
}

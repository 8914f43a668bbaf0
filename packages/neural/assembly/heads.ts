// What a policy's output says of given actions, and the way back: softmax over classes, and normal with a deviation for each
// number of an action. Sums are float64.
import { exp } from "../../wasm-math/assembly/exp";
import { log } from "../../wasm-math/assembly/log";

/** ½ log 2π, and with ½ more the entropy of a standard normal number. */
export const HALF_LOG_TAU: f64 = 0.9189385332046727;

@inline export function elementAt(array: usize, k: i32): f64 {
  return <f64>load<f32>(array + (<usize>k << 2));
}

@inline function storeAt(array: usize, k: i32, value: f64): void {
  store<f32>(array + (<usize>k << 2), <f32>value);
}

@inline export function argmax(logits: usize, classes: i32): i32 {
  let best = 0;
  for (let k = 1; k < classes; k++) if (elementAt(logits, k) > elementAt(logits, best)) best = k;
  return best;
}

/** Logarithms of the probabilities of the actions, and entropies, of each row of logits. */
export function softmaxHead(logits: usize, rows: i32, classes: i32, actions: usize, logProbs: usize, entropies: usize): void {
  for (let row = 0; row < rows; row++, logits += <usize>classes << 2) {
    const highest = elementAt(logits, argmax(logits, classes));
    let total: f64 = 0, slant: f64 = 0;
    for (let k = 0; k < classes; k++) {
      const below = elementAt(logits, k) - highest, weight = exp(below);
      total += weight;
      if (weight > 0) slant += weight * below;
    }
    const logTotal = log(total);
    storeAt(logProbs, row, elementAt(logits, load<i32>(actions + (<usize>row << 2))) - highest - logTotal);
    storeAt(entropies, row, logTotal - slant / total);
  }
}

/** The gradient of the logits, given those of each row's logarithm and, one for all, of the entropies. */
export function softmaxHeadBackward(
  logits: usize, rows: i32, classes: i32, actions: usize, dLogProbs: usize, dEntropy: f64, dLogits: usize,
): void {
  const bytes = <usize>classes << 2;
  for (let row = 0; row < rows; row++, logits += bytes, dLogits += bytes) {
    const highest = elementAt(logits, argmax(logits, classes));
    let total: f64 = 0, slant: f64 = 0;
    for (let k = 0; k < classes; k++) {
      const below = elementAt(logits, k) - highest, weight = exp(below);
      total += weight;
      if (weight > 0) slant += weight * below;
    }
    const logTotal = log(total), entropy = logTotal - slant / total;
    const dLogProb = elementAt(dLogProbs, row);
    for (let k = 0; k < classes; k++) {
      const below = elementAt(logits, k) - highest, share = exp(below) / total;
      // A class without probability has a logit of −∞, and 0 · ∞ is no number.
      const curve = share > 0 ? dEntropy * share * (below - logTotal + entropy) : 0;
      storeAt(dLogits, k, -dLogProb * share - curve);
    }
    const chosen = load<i32>(actions + (<usize>row << 2));
    storeAt(dLogits, chosen, elementAt(dLogits, chosen) + dLogProb);
  }
}

/** Logarithms of the densities of actions of `size` numbers, and the entropy, the same for every row. */
export function normalHead(
  means: usize, logDeviations: usize, rows: i32, size: i32, actions: usize, logProbs: usize, entropies: usize,
): void {
  let entropy: f64 = 0;
  for (let k = 0; k < size; k++) entropy += elementAt(logDeviations, k) + HALF_LOG_TAU + 0.5;
  for (let row = 0; row < rows; row++, means += <usize>size << 2, actions += <usize>size << 2) {
    let logProb: f64 = 0;
    for (let k = 0; k < size; k++) {
      const logDeviation = elementAt(logDeviations, k);
      const distance = (elementAt(actions, k) - elementAt(means, k)) * exp(-logDeviation);
      logProb -= 0.5 * distance * distance + logDeviation + HALF_LOG_TAU;
    }
    storeAt(logProbs, row, logProb);
    storeAt(entropies, row, entropy);
  }
}

/** The gradient of the means; that of the logarithms of the deviations is added to. */
export function normalHeadBackward(
  means: usize, logDeviations: usize, rows: i32, size: i32, actions: usize, dLogProbs: usize, dEntropy: f64,
  dMeans: usize, dLogDeviations: usize,
): void {
  for (let k = 0; k < size; k++) {
    const inverse = exp(-elementAt(logDeviations, k));
    let sum = dEntropy * rows;
    for (let row = 0; row < rows; row++) {
      const at = row * size + k;
      const distance = (elementAt(actions, at) - elementAt(means, at)) * inverse;
      const dLogProb = elementAt(dLogProbs, row);
      storeAt(dMeans, at, dLogProb * distance * inverse);
      sum += dLogProb * (distance * distance - 1);
    }
    storeAt(dLogDeviations, k, elementAt(dLogDeviations, k) + sum);
  }
}

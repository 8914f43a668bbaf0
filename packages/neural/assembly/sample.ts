// Actions from a policy's output: by its probabilities, or the likeliest.
import { HALF_LOG_TAU, argmax, elementAt } from "./heads";
import { below, normal, uniform } from "./random";
import { exp } from "../../wasm-math/assembly/exp";
import { log } from "../../wasm-math/assembly/log";

/** The first class of the highest logit in each row. */
export function argmaxRows(logits: usize, rows: i32, classes: i32, actions: usize): void {
  for (let row = 0; row < rows; row++, logits += <usize>classes << 2) {
    store<i32>(actions + (<usize>row << 2), argmax(logits, classes));
  }
}

/** A class of each row by softmax, and the logarithm of its probability. */
export function sampleRows(logits: usize, rows: i32, classes: i32, generator: usize, actions: usize, logProbs: usize): void {
  for (let row = 0; row < rows; row++, logits += <usize>classes << 2) {
    const highest = elementAt(logits, argmax(logits, classes));
    let total: f64 = 0;
    for (let k = 0; k < classes; k++) total += exp(elementAt(logits, k) - highest);
    let rest = uniform(generator) * total;
    let chosen = -1;
    for (let k = 0; k < classes; k++) {
      const weight = exp(elementAt(logits, k) - highest);
      // Rounding may leave a rest behind the last class; then it is the last that has a probability at all.
      if (weight > 0) chosen = k;
      rest -= weight;
      if (rest < 0) break;
    }
    store<i32>(actions + (<usize>row << 2), chosen);
    store<f32>(logProbs + (<usize>row << 2), <f32>(elementAt(logits, max(chosen, 0)) - highest - log(total)));
  }
}

/** Normal actions of `size` numbers a row, with a standard deviation for each, and the logarithm of their density. */
export function sampleNormal(
  means: usize, logDeviations: usize, rows: i32, size: i32, generator: usize, actions: usize, logProbs: usize,
): void {
  for (let row = 0; row < rows; row++) {
    let logProb: f64 = 0;
    for (let k = 0; k < size; k++, means += 4, actions += 4) {
      const logDeviation = elementAt(logDeviations, k), noise = normal(generator);
      store<f32>(actions, <f32>(<f64>load<f32>(means) + exp(logDeviation) * noise));
      logProb -= 0.5 * noise * noise + logDeviation + HALF_LOG_TAU;
    }
    store<f32>(logProbs + (<usize>row << 2), <f32>logProb);
  }
}

/** Adds noise of one standard deviation to `n` numbers, and keeps them between two bounds. */
export function addNoise(values: usize, n: i32, deviation: f64, low: f64, high: f64, generator: usize): void {
  for (const end = values + (<usize>n << 2); values < end; values += 4) {
    const noisy = <f64>load<f32>(values) + deviation * normal(generator);
    store<f32>(values, <f32>min(max(noisy, low), high));
  }
}

/** A random order of `n` indices, by Fisher and Yates. */
export function shuffle(indices: usize, n: i32, generator: usize): void {
  for (let i = n - 1; i > 0; i--) {
    const place = indices + (<usize>i << 2), other = indices + (<usize>below(generator, i + 1) << 2);
    const index = load<i32>(place);
    store<i32>(place, load<i32>(other));
    store<i32>(other, index);
  }
}

/** `n` integers below `bound`, drawn with replacement. */
export function drawIndices(indices: usize, n: i32, bound: i32, generator: usize): void {
  for (let i = 0; i < n; i++) store<i32>(indices + (<usize>i << 2), below(generator, bound));
}

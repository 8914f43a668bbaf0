// Symmetric beta variates by two gamma variates of Marsaglia and Tsang, “A simple method for generating gamma variables” (2000).
import { normal, uniform } from "../../../neural/assembly/random";
import { log } from "../../../wasm-math/assembly/log";

/** The logarithm of a gamma variate: below a shape of 0.01 the variate itself is mostly 0 in float64. */
function logGamma(shape: f64, generator: usize): f64 {
  const boost: f64 = shape < 1 ? log(1 - uniform(generator)) / shape : 0;
  const d = (shape < 1 ? shape + 1 : shape) - 1.0 / 3, c = 1 / sqrt<f64>(9 * d);
  while (true) {
    const x = normal(generator), v = 1 + c * x;
    if (v <= 0) continue;
    const cube = v * v * v;
    if (log(1 - uniform(generator)) < 0.5 * x * x + d - d * cube + d * log(cube)) return log(d * cube) + boost;
  }
}

/** log(b / (1 − b)) of a b from Beta(alpha, alpha). */
export function logBetaOdds(alpha: f64, generator: usize): f64 {
  const left = logGamma(alpha, generator);
  return left - logGamma(alpha, generator);
}

import { log } from "../../../wasm-math/assembly/log";

// What the kernels say of a row of logits z at temperature τ, with m = max z, a = (z − m) / τ, s = Σ eᵃ: four float64.

/** m */
export const MAX: usize = 0;
/** s */
export const SUM: usize = 8;
/** log s */
export const LOG_SUM: usize = 16;
/** H = log s − Σ eᵃ a / s: the form that stays exact at large logits, where logsumexp − Σ p z does not. */
export const ENTROPY: usize = 24;
export const ROW_BYTES: usize = 32;

/** Completes what is known of a row from m, s and Σ eᵃ a. */
export function storeRow(stats: usize, max: f64, sum: f64, weighted: f64): void {
  const logSum = log(sum);
  store<f64>(stats, max, MAX);
  store<f64>(stats, sum, SUM);
  store<f64>(stats, logSum, LOG_SUM);
  store<f64>(stats, logSum - weighted / sum, ENTROPY);
}

/** What the loss says of it: ∂loss/∂log-probability of the action, ∂loss/∂entropy. */
export const GRAD_LOG_PROB: usize = 0;
export const GRAD_ENTROPY: usize = 8;
export const UPSTREAM_BYTES: usize = 16;

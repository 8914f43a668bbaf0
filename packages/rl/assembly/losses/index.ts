// Log-probability, entropy and gradient of rows of logits; any loss on log-probabilities fits in between.
export { backward32, forward32 } from "./rows-f32";
export { backward64, forward64 } from "./rows-f64";
export { __heap_base };

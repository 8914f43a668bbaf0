// Tokens from rows of logits, with a temperature, among the fewest likeliest that hold a share of the probability (Holtzman
// et al.). Of two equally likely tokens the first comes first.
import { elementAt } from "../heads";
import { uniform } from "../random";
import { exp } from "../../../wasm-math/assembly/exp";
import { log } from "../../../wasm-math/assembly/log";

@inline function weightOf(weights: usize, token: i32): f64 {
  return load<f64>(weights + (<usize>token << 3));
}

@inline function tokenAt(heap: usize, place: i32): i32 {
  return load<i32>(heap + (<usize>place << 2));
}

@inline function isBefore(weights: usize, one: i32, other: i32): bool {
  const a = weightOf(weights, one), b = weightOf(weights, other);
  return a > b || (a == b && one < other);
}

/** Lets the token at `place` sink to where it belongs in a heap of `count` with the likeliest on top. */
function sink(heap: usize, count: i32, place: i32, weights: usize): void {
  const token = tokenAt(heap, place);
  for (let child = 2 * place + 1; child < count; child = 2 * place + 1) {
    if (child + 1 < count && isBefore(weights, tokenAt(heap, child + 1), tokenAt(heap, child))) child++;
    if (isBefore(weights, token, tokenAt(heap, child))) break;
    store<i32>(heap + (<usize>place << 2), tokenAt(heap, child));
    place = child;
  }
  store<i32>(heap + (<usize>place << 2), token);
}

/** Moves the likeliest to the end of the heap's memory, one after another, until they hold `enough`; answers how many. */
function takeNucleus(heap: usize, classes: i32, weights: usize, enough: f64): i32 {
  for (let token = 0; token < classes; token++) store<i32>(heap + (<usize>token << 2), token);
  for (let place = classes / 2 - 1; place >= 0; place--) sink(heap, classes, place, weights);
  let held: f64 = 0, count = classes;
  while (count > 0) {
    const likeliest = tokenAt(heap, 0);
    count--;
    store<i32>(heap, tokenAt(heap, count));
    sink(heap, count, 0, weights);
    store<i32>(heap + (<usize>count << 2), likeliest);
    held += weightOf(weights, likeliest);
    if (held >= enough) break;
  }
  return classes - count;
}

/**
 * A token of each row, and the logarithm of its probability among all tokens at `temperature`; temperature 0 takes the
 * likeliest, and its probability at 1. `scratch` holds 12 bytes a class.
 */
export function sampleNucleus(
  logits: usize, rows: i32, classes: i32, temperature: f64, topP: f64, generator: usize, tokens: usize, logProbs: usize, scratch: usize,
): void {
  const heap = scratch + (<usize>classes << 3);
  const sharpness: f64 = temperature == 0 ? 1 : 1 / temperature;
  for (let row = 0; row < rows; row++, logits += <usize>classes << 2, tokens += 4, logProbs += 4) {
    let likeliest = 0;
    for (let k = 1; k < classes; k++) if (elementAt(logits, k) > elementAt(logits, likeliest)) likeliest = k;
    const highest = elementAt(logits, likeliest);
    let total: f64 = 0;
    for (let k = 0; k < classes; k++) {
      const weight = exp((elementAt(logits, k) - highest) * sharpness);
      store<f64>(scratch + (<usize>k << 3), weight);
      total += weight;
    }
    let chosen = likeliest;
    if (temperature > 0) {
      const count = topP < 1 ? takeNucleus(heap, classes, scratch, topP * total) : classes;
      let held = total;
      if (topP < 1) {
        held = 0;
        for (let i = 1; i <= count; i++) held += weightOf(scratch, tokenAt(heap, classes - i));
      }
      let rest = uniform(generator) * held;
      for (let i = 1; i <= count; i++) {
        const token = topP < 1 ? tokenAt(heap, classes - i) : i - 1, weight = weightOf(scratch, token);
        // Rounding may leave a rest behind the last token; then it is the last that has a probability at all.
        if (weight > 0) chosen = token;
        rest -= weight;
        if (rest < 0) break;
      }
    }
    store<i32>(tokens, chosen);
    store<f32>(logProbs, <f32>((elementAt(logits, chosen) - highest) * sharpness - log(total)));
  }
}

// Per cell, over levels or channels that lie `cells` apart: softmax, mean and maximum.
import { exp } from "../../../wasm-math/assembly/exp";

/** Each cell's softmax over the levels. */
export function softmaxLevels(logits: usize, levels: i32, cells: i32, shares: usize): void {
  const apart = <usize>cells << 2;
  for (let cell = 0; cell < cells; cell++, logits += 4, shares += 4) {
    let highest: f64 = -Infinity, total: f64 = 0;
    for (let level = 0; level < levels; level++) highest = max(highest, <f64>load<f32>(logits + <usize>level * apart));
    for (let level = 0; level < levels; level++) total += exp(<f64>load<f32>(logits + <usize>level * apart) - highest);
    for (let level = 0; level < levels; level++) {
      const at = <usize>level * apart;
      store<f32>(shares + at, <f32>(exp(<f64>load<f32>(logits + at) - highest) / total));
    }
  }
}

/** dLogits += share · (gradient − Σ share · gradient). */
export function softmaxLevelsGradient(shares: usize, gradient: usize, levels: i32, cells: i32, dLogits: usize): void {
  const apart = <usize>cells << 2;
  for (let cell = 0; cell < cells; cell++, shares += 4, gradient += 4, dLogits += 4) {
    let mean: f64 = 0;
    for (let level = 0; level < levels; level++) {
      const at = <usize>level * apart;
      mean += <f64>load<f32>(shares + at) * <f64>load<f32>(gradient + at);
    }
    for (let level = 0; level < levels; level++) {
      const at = <usize>level * apart, to = dLogits + at;
      const step = <f64>load<f32>(shares + at) * (<f64>load<f32>(gradient + at) - mean);
      store<f32>(to, <f32>(<f64>load<f32>(to) + step));
    }
  }
}

/** y[2, cells]: each cell's mean and maximum over the channels, and which channel has the first maximum. */
export function acrossChannels(x: usize, channels: i32, cells: i32, y: usize, winners: usize): void {
  const apart = <usize>cells << 2;
  for (let cell = 0; cell < cells; cell++, x += 4, y += 4, winners += 4) {
    let sum: f64 = 0, best: f32 = -Infinity, winner = 0;
    for (let channel = 0; channel < channels; channel++) {
      const value = load<f32>(x + <usize>channel * apart);
      sum += value;
      if (value > best || value != value) {
        best = value;
        winner = channel;
      }
    }
    store<f32>(y, <f32>(sum / channels));
    store<f32>(y + apart, best);
    store<i32>(winners, winner);
  }
}

/** dx += the gradient [2, cells] of means, shared by the channels, and of maxima, to the winners. */
export function acrossChannelsGradient(gradient: usize, winners: usize, channels: i32, cells: i32, dx: usize): void {
  const apart = <usize>cells << 2;
  for (let cell = 0; cell < cells; cell++, gradient += 4, winners += 4, dx += 4) {
    const share = load<f32>(gradient) / <f32>channels;
    for (let channel = 0; channel < channels; channel++) {
      const to = dx + <usize>channel * apart;
      store<f32>(to, load<f32>(to) + share);
    }
    const to = dx + <usize>load<i32>(winners) * apart;
    store<f32>(to, load<f32>(to) + load<f32>(gradient + apart));
  }
}

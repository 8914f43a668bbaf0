// What a normalisation or a bias does to the channels of maps [batch, channels, cells].
import { dotOf, sumOf } from "./sums";

@inline function planeAt(x: usize, channels: i32, cells: i32, image: i32, channel: i32): usize {
  return x + (<usize>(image * channels + channel) * <usize>cells << 2);
}

/** Fills the planes of each channel with its value. */
export function fillPlanes(values: usize, batch: i32, channels: i32, cells: i32, y: usize): void {
  for (let image = 0; image < batch; image++) {
    for (let channel = 0; channel < channels; channel++) {
      const value = load<f32>(values + (<usize>channel << 2));
      for (const end = y + (<usize>cells << 2); y < end; y += 4) store<f32>(y, value);
    }
  }
}

/** Adds to each channel's number the sum of its planes. */
export function addPlaneSums(x: usize, batch: i32, channels: i32, cells: i32, sums: usize): void {
  for (let channel = 0; channel < channels; channel++, sums += 4) {
    let sum: f64 = 0;
    for (let image = 0; image < batch; image++) sum += sumOf(planeAt(x, channels, cells, image, channel), cells);
    store<f32>(sums, <f32>(<f64>load<f32>(sums) + sum));
  }
}

/** Σ x and Σ x² of each channel, float64. */
export function moments(x: usize, batch: i32, channels: i32, cells: i32, sums: usize): void {
  productSums(x, x, batch, channels, cells, sums);
}

/** Σ y and Σ x y of each channel, float64. */
export function productSums(x: usize, y: usize, batch: i32, channels: i32, cells: i32, sums: usize): void {
  for (let channel = 0; channel < channels; channel++, sums += 16) {
    let sum: f64 = 0, dot: f64 = 0;
    for (let image = 0; image < batch; image++) {
      const plane = planeAt(y, channels, cells, image, channel);
      sum += sumOf(plane, cells);
      dot += dotOf(planeAt(x, channels, cells, image, channel), plane, cells);
    }
    store<f64>(sums, sum);
    store<f64>(sums, dot, 8);
  }
}

/** y = (x − mean) · scale + shift, with four numbers a channel: mean, scale, shift and one that is not read. */
export function affine(x: usize, batch: i32, channels: i32, cells: i32, numbers: usize, y: usize): void {
  for (let plane = 0; plane < batch * channels; plane++) {
    const from = numbers + (<usize>(plane % channels) << 4);
    const mean = load<f32>(from), scale = load<f32>(from, 4), shift = load<f32>(from, 8);
    const means = f32x4.splat(mean), scales = f32x4.splat(scale), shifts = f32x4.splat(shift);
    const end = x + (<usize>cells << 2);
    for (; x + 16 <= end; x += 16, y += 16) {
      v128.store(y, f32x4.add(f32x4.mul(f32x4.sub(v128.load(x), means), scales), shifts));
    }
    for (; x < end; x += 4, y += 4) store<f32>(y, (load<f32>(x) - mean) * scale + shift);
  }
}

/** dx += gradient · scale + (x − mean) · tilt + shift, with four numbers a channel: mean, scale, tilt, shift. */
export function affineGradient(
  x: usize, gradient: usize, batch: i32, channels: i32, cells: i32, numbers: usize, dx: usize,
): void {
  for (let plane = 0; plane < batch * channels; plane++) {
    const from = numbers + (<usize>(plane % channels) << 4);
    const mean = load<f32>(from), scale = load<f32>(from, 4), tilt = load<f32>(from, 8), shift = load<f32>(from, 12);
    const means = f32x4.splat(mean), scales = f32x4.splat(scale), tilts = f32x4.splat(tilt), shifts = f32x4.splat(shift);
    const end = x + (<usize>cells << 2);
    for (; x + 16 <= end; x += 16, gradient += 16, dx += 16) {
      const step = f32x4.add(f32x4.mul(v128.load(gradient), scales), f32x4.mul(f32x4.sub(v128.load(x), means), tilts));
      v128.store(dx, f32x4.add(v128.load(dx), f32x4.add(step, shifts)));
    }
    for (; x < end; x += 4, gradient += 4, dx += 4) {
      store<f32>(dx, load<f32>(dx) + (load<f32>(gradient) * scale + (load<f32>(x) - mean) * tilt + shift));
    }
  }
}

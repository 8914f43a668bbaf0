// Layer normalisation of Ba, Kiros and Hinton: y = (x − mean) / √(variance + ε) · gain + bias, row by row; sums are float64.

/** Adds four float32 to two float64 sums. */
@inline function addTo(sums: v128, four: v128): v128 {
  const high = f64x2.promote_low_f32x4(v128.shuffle<i64>(four, four, 1, 0));
  return f64x2.add(sums, f64x2.add(f64x2.promote_low_f32x4(four), high));
}

@inline function total(sums: v128): f64 {
  return f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1);
}

/** Keeps the mean and 1 / √(variance + ε) of each row at `stats`, two float32. */
export function layerNorm(x: usize, gain: usize, bias: usize, epsilon: f32, y: usize, stats: usize, rows: i32, n: i32): void {
  const bytes = <usize>n << 2, whole = bytes & ~15;
  for (let row = 0; row < rows; row++, x += bytes, y += bytes, stats += 8) {
    let sums = f64x2.splat(0), at: usize = 0;
    for (; at < whole; at += 16) sums = addTo(sums, v128.load(x + at));
    let sum = total(sums);
    for (; at < bytes; at += 4) sum += <f64>load<f32>(x + at);
    const center = <f32>(sum / n), middle = f32x4.splat(center);
    sums = f64x2.splat(0);
    for (at = 0; at < whole; at += 16) {
      const distance = f32x4.sub(v128.load(x + at), middle);
      sums = addTo(sums, f32x4.mul(distance, distance));
    }
    let squares = total(sums);
    for (; at < bytes; at += 4) {
      const distance = <f64>(load<f32>(x + at) - center);
      squares += distance * distance;
    }
    const scale = <f32>(1 / sqrt<f64>(squares / n + epsilon)), by = f32x4.splat(scale);
    store<f32>(stats, center);
    store<f32>(stats, scale, 4);
    for (at = 0; at < whole; at += 16) {
      const normal = f32x4.mul(f32x4.sub(v128.load(x + at), middle), by);
      v128.store(y + at, f32x4.add(f32x4.mul(normal, v128.load(gain + at)), v128.load(bias + at)));
    }
    for (; at < bytes; at += 4) {
      store<f32>(y + at, (load<f32>(x + at) - center) * scale * load<f32>(gain + at) + load<f32>(bias + at));
    }
  }
}

/** Adds to the gradients of gain and bias, and writes that of x, or adds to it if `adds`; dx may be dy. */
export function layerNormBackward(
  x: usize, gain: usize, stats: usize, dy: usize, dGain: usize, dBias: usize, dx: usize, rows: i32, n: i32, adds: bool,
): void {
  const bytes = <usize>n << 2, whole = bytes & ~15, kept = i32x4.splat(adds ? -1 : 0);
  for (let row = 0; row < rows; row++, x += bytes, dy += bytes, dx += bytes, stats += 8) {
    const mean = load<f32>(stats), scale = load<f32>(stats, 4);
    const middle = f32x4.splat(mean), by = f32x4.splat(scale);
    let sums = f64x2.splat(0), slants = f64x2.splat(0), at: usize = 0;
    for (; at < whole; at += 16) {
      const d = v128.load(dy + at), normal = f32x4.mul(f32x4.sub(v128.load(x + at), middle), by);
      v128.store(dGain + at, f32x4.add(v128.load(dGain + at), f32x4.mul(d, normal)));
      v128.store(dBias + at, f32x4.add(v128.load(dBias + at), d));
      const g = f32x4.mul(d, v128.load(gain + at));
      sums = addTo(sums, g);
      slants = addTo(slants, f32x4.mul(g, normal));
    }
    let sum = total(sums), slant = total(slants);
    for (; at < bytes; at += 4) {
      const d = load<f32>(dy + at), normal = (load<f32>(x + at) - mean) * scale;
      store<f32>(dGain + at, load<f32>(dGain + at) + d * normal);
      store<f32>(dBias + at, load<f32>(dBias + at) + d);
      const g = <f64>(d * load<f32>(gain + at));
      sum += g;
      slant += g * normal;
    }
    const even = <f32>(sum / n), tilt = <f32>(slant / n), evens = f32x4.splat(even), tilts = f32x4.splat(tilt);
    for (at = 0; at < whole; at += 16) {
      const normal = f32x4.mul(f32x4.sub(v128.load(x + at), middle), by);
      const g = f32x4.mul(v128.load(dy + at), v128.load(gain + at));
      const d = f32x4.mul(by, f32x4.sub(f32x4.sub(g, evens), f32x4.mul(normal, tilts)));
      v128.store(dx + at, f32x4.add(v128.and(v128.load(dx + at), kept), d));
    }
    for (; at < bytes; at += 4) {
      const normal = (load<f32>(x + at) - mean) * scale;
      const d = scale * (load<f32>(dy + at) * load<f32>(gain + at) - even - normal * tilt);
      store<f32>(dx + at, adds ? load<f32>(dx + at) + d : d);
    }
  }
}

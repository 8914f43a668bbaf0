// Layer normalisation of Ba, Kiros and Hinton: y = (x − mean) / √(variance + ε) · gain + bias, row by row; sums are float64.

/** Keeps the mean and 1 / √(variance + ε) of each row at `stats`, two float32. */
export function layerNorm(x: usize, gain: usize, bias: usize, epsilon: f32, y: usize, stats: usize, rows: i32, n: i32): void {
  const bytes = <usize>n << 2;
  for (let row = 0; row < rows; row++, x += bytes, y += bytes, stats += 8) {
    let sum: f64 = 0;
    for (let at: usize = 0; at < bytes; at += 4) sum += <f64>load<f32>(x + at);
    const mean = sum / n;
    let squares: f64 = 0;
    for (let at: usize = 0; at < bytes; at += 4) {
      const distance = <f64>load<f32>(x + at) - mean;
      squares += distance * distance;
    }
    const scale = <f32>(1 / sqrt<f64>(squares / n + epsilon)), center = <f32>mean;
    store<f32>(stats, center);
    store<f32>(stats, scale, 4);
    for (let at: usize = 0; at < bytes; at += 4) {
      store<f32>(y + at, (load<f32>(x + at) - center) * scale * load<f32>(gain + at) + load<f32>(bias + at));
    }
  }
}

/** Adds to the gradients of gain and bias, and writes that of x; dx may be dy. */
export function layerNormBackward(
  x: usize, gain: usize, stats: usize, dy: usize, dGain: usize, dBias: usize, dx: usize, rows: i32, n: i32,
): void {
  const bytes = <usize>n << 2;
  for (let row = 0; row < rows; row++, x += bytes, dy += bytes, dx += bytes, stats += 8) {
    const mean = load<f32>(stats), scale = load<f32>(stats, 4);
    let sum: f64 = 0, slant: f64 = 0;
    for (let at: usize = 0; at < bytes; at += 4) {
      const d = load<f32>(dy + at), normal = (load<f32>(x + at) - mean) * scale;
      store<f32>(dGain + at, load<f32>(dGain + at) + d * normal);
      store<f32>(dBias + at, load<f32>(dBias + at) + d);
      const g = <f64>(d * load<f32>(gain + at));
      sum += g;
      slant += g * normal;
    }
    const even = <f32>(sum / n), tilt = <f32>(slant / n);
    for (let at: usize = 0; at < bytes; at += 4) {
      const normal = (load<f32>(x + at) - mean) * scale;
      store<f32>(dx + at, scale * (load<f32>(dy + at) * load<f32>(gain + at) - even - normal * tilt));
    }
  }
}

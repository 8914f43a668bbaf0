// From gradients of logits to those of embeddings and weights: z = s A B φ(c) with c = x̂ · ŵ. The targets' part is summed in
// float64: its factor sin(θ + m) / sin θ grows where the vector ŵ − c x̂ that it multiplies vanishes.
import { COSINE, GRADIENT, NORM, NORM_SLOPE, PHI, SLOPE, TARGET_BYTES, WEIGHT_NORM, WEIGHT_ROW } from "./target";

/** y := (y − dot · unit) / norm: the part of a gradient that turns a unit vector, for each row; 0 for a zero row. */
export function projectRows(y: usize, units: usize, norms: usize, dots: usize, rows: i32, n: i32): void {
  for (let row = 0; row < rows; row++, norms += 8, dots += 8) {
    const norm = load<f64>(norms), inverse = norm > 0 ? 1 / norm : 0, dot = load<f64>(dots);
    for (const end = y + (<usize>n << 2); y < end; y += 4, units += 4) {
      store<f32>(y, <f32>((<f64>load<f32>(y) - dot * <f64>load<f32>(units)) * inverse));
    }
  }
}

/** Sets rows of y that belong to zero vectors to 0. */
export function clearZeroRows(y: usize, norms: usize, rows: i32, n: i32): void {
  for (let row = 0; row < rows; row++, norms += 8, y += <usize>n << 2) {
    if (load<f64>(norms) == 0) memory.fill(y, 0, <usize>n << 2);
  }
}

export function toF64(x: usize, n: i32, y: usize): void {
  for (const end = x + (<usize>n << 2); x < end; x += 4, y += 8) store<f64>(y, <f64>load<f32>(x));
}

/** Adds the targets' part to the gradients of embeddings and weights, whose lengths count if `raw…`. */
export function addTargets(
  x: usize, weights: usize, labels: usize, targets: usize, rows: i32, n: i32, scale: f64, rawEmbeddings: bool, rawWeights: bool,
  gradX: usize, gradWeights: usize,
): void {
  const bytes = <usize>n << 2;
  for (let row = 0; row < rows; row++, targets += TARGET_BYTES, x += bytes, gradX += bytes) {
    if (load<i32>(labels + (<usize>row << 2)) < 0) continue;
    const norm = load<f64>(targets, NORM), weightNorm = load<f64>(targets, WEIGHT_NORM);
    const cosine = load<f64>(targets, COSINE), phi = load<f64>(targets, PHI), slope = load<f64>(targets, SLOPE);
    const gradient = load<f64>(targets, GRADIENT) * scale;
    const a: f64 = rawEmbeddings ? norm : 1, b: f64 = rawWeights ? weightNorm : 1;
    const at = <usize>load<i32>(targets, WEIGHT_ROW) * bytes;
    const xInverse = norm > 0 ? 1 / norm : 0, wInverse = weightNorm > 0 ? 1 / weightNorm : 0;
    // Along the vector itself, then across it.
    const xAlong = gradient * b * (rawEmbeddings ? phi : load<f64>(targets, NORM_SLOPE)), wAlong: f64 = rawWeights ? gradient * a * phi : 0;
    const xAcross = gradient * b * slope * a * xInverse, wAcross = gradient * a * slope * b * wInverse;
    for (let k: usize = 0; k < bytes; k += 4) {
      const u = <f64>load<f32>(x + k) * xInverse, v = <f64>load<f32>(weights + at + k) * wInverse;
      if (norm > 0) store<f32>(gradX + k, <f32>(<f64>load<f32>(gradX + k) + xAlong * u + xAcross * (v - cosine * u)));
      const to = gradWeights + at + k;
      if (weightNorm > 0) store<f32>(to, <f32>(<f64>load<f32>(to) + wAlong * v + wAcross * (u - cosine * v)));
    }
  }
}

// What is known of each row's target, the logit of its own class. One record a row, all float64; a row without a label has
// no target, and its record is not read.
//
// A float32 cosine does not resolve angles below 1e-3. The one that the margin bends is therefore taken from the raw vectors
// in float64, by the chord d between the unit vectors: cos θ = 1 − d²/2, and near π by the chord to the opposite.

/** How long the embedding is. */
@inline export const NORM: usize = 0;
/** How long the class's weight is. */
@inline export const WEIGHT_NORM: usize = 8;
/** cos θ. */
@inline export const COSINE: usize = 16;
/** 1 − cos θ and 1 + cos θ, each exact to its last digits. */
@inline export const BELOW_ONE: usize = 24;
@inline export const ABOVE_MINUS_ONE: usize = 32;
/** What the margin makes of cos θ, and by which slope. */
@inline export const PHI: usize = 40;
@inline export const SLOPE: usize = 48;
/** ∂φ/∂(length of the embedding), where the margin depends on it. */
@inline export const NORM_SLOPE: usize = 56;
/** ∂loss/∂(target logit). */
@inline export const GRADIENT: usize = 64;
/** The cosine above which another class is hard, in curricular learning. */
@inline export const HARD_ABOVE: usize = 72;
/** Which row of the weights it is, an integer: of several centres of a class, the nearest. */
@inline export const WEIGHT_ROW: usize = 80;
@inline export const TARGET_BYTES: usize = 88;

/** Fills the targets' lengths and angles. `labels` count classes of `centers` consecutive rows of the weights each. */
export function measureTargets(
  x: usize, xNorms: usize, weights: usize, weightNorms: usize, labels: usize, rows: i32, n: i32, centers: i32, targets: usize,
): void {
  for (let row = 0; row < rows; row++, targets += TARGET_BYTES) {
    const label = load<i32>(labels + (<usize>row << 2));
    const norm = load<f64>(xNorms + (<usize>row << 3));
    store<f64>(targets, norm, NORM);
    if (label < 0) continue;
    let nearest = -Infinity;
    for (let center = label * centers, end = center + centers; center < end; center++) {
      const weightNorm = load<f64>(weightNorms + (<usize>center << 3));
      const w = weights + (<usize>(center * n) << 2), v = x + (<usize>(row * n) << 2);
      const cosine = norm > 0 && weightNorm > 0 ? dot(v, w, n) / (norm * weightNorm) : 0;
      if (!(cosine > nearest)) continue;
      nearest = cosine;
      store<i32>(targets, center, WEIGHT_ROW);
      store<f64>(targets, weightNorm, WEIGHT_NORM);
      measureAngle(v, norm, w, weightNorm, n, cosine, targets);
    }
  }
}

function measureAngle(x: usize, norm: f64, w: usize, weightNorm: f64, n: i32, cosine: f64, target: usize): void {
  let below = 1 - cosine, above = 1 + cosine;
  if (norm > 0 && weightNorm > 0) {
    const sign: f64 = cosine > 0 ? -1 : 1;
    const half = 0.5 * squaredChord(x, 1 / norm, w, sign / weightNorm, n);
    below = cosine > 0 ? half : 2 - half;
    above = cosine > 0 ? 2 - half : half;
    cosine = cosine > 0 ? 1 - half : half - 1;
  }
  store<f64>(target, cosine, COSINE);
  store<f64>(target, below, BELOW_ONE);
  store<f64>(target, above, ABOVE_MINUS_ONE);
}

function dot(x: usize, y: usize, n: i32): f64 {
  let sum: f64 = 0;
  for (const end = x + (<usize>n << 2); x < end; x += 4, y += 4) sum += <f64>load<f32>(x) * <f64>load<f32>(y);
  return sum;
}

/** |ax + by|². */
function squaredChord(x: usize, a: f64, y: usize, b: f64, n: i32): f64 {
  let sum: f64 = 0;
  for (const end = x + (<usize>n << 2); x < end; x += 4, y += 4) {
    const difference = <f64>load<f32>(x) * a + <f64>load<f32>(y) * b;
    sum += difference * difference;
  }
  return sum;
}

/** Up to this many samples the middle of the distribution is computed exactly. */
const FEW = 140;

/**
 * The probability that the Kolmogorov–Smirnov distance of `n` samples is at least `d`: Marsaglia, Tsang and Wang's matrix
 * (2003) in the middle for few samples, the limit with Vrbik's correction (2018) for many; in the upper tail twice that of
 * the one-sided distance, less the leading term of both sides at once, which cannot be where d is over a half.
 */
export function kolmogorovTail(n: number, d: number): number {
  if (2 * n * d <= 1) return 1;
  if (d >= 1) return 0;
  const square = n * d * d;
  if (d >= 0.5) return 2 * smirnovTail(n, d);
  if (n <= FEW && square < 4) return 1 - matrixDistribution(n, d);
  return square < 1.5 ? limitTail(n, d) : 2 * smirnovTail(n, d) - 2 * Math.exp(-8 * square);
}

/** Smirnov's formula for P(D⁺ ≥ d), summed in logarithms. */
function smirnovTail(n: number, d: number): number {
  let sum = 0;
  let logChoose = 0;
  for (let j = 0; ; j++) {
    const p = d + j / n;
    if (p >= 1) break;
    sum += Math.exp(logChoose + (j - 1) * Math.log(p) + (n - j) * Math.log1p(-p));
    logChoose += Math.log((n - j) / (j + 1));
  }
  return Math.min(1, d * sum);
}

function limitTail(n: number, d: number): number {
  const root = Math.sqrt(n);
  const t = root * d + 1 / (6 * root) + (root * d - 1) / (4 * n);
  if (t < 1) return 1 - limitDistribution(t);
  let sum = 0;
  for (let k = 1; k <= 8; k++) sum += (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * k * k * t * t);
  return sum;
}

/** The limit by its other series, which converges fast below 1. */
function limitDistribution(t: number): number {
  let sum = 0;
  for (let k = 1; k <= 7; k += 2) sum += Math.exp((-k * k * Math.PI * Math.PI) / (8 * t * t));
  return (Math.sqrt(2 * Math.PI) / t) * sum;
}

function matrixDistribution(n: number, d: number): number {
  const k = Math.floor(n * d) + 1;
  const size = 2 * k - 1;
  const power = matrixPower(stepMatrix(size, k - n * d), n, size);
  let probability = power[(k - 1) * size + k - 1]!;
  for (let i = 1; i <= n; i++) probability *= i / n;
  return probability;
}

function stepMatrix(size: number, h: number): Float64Array {
  const matrix = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= Math.min(i + 1, size - 1); j++) matrix[i * size + j] = 1;
  }
  let power = 1;
  for (let i = 0; i < size; i++) {
    power *= h;
    matrix[i * size]! -= power;
    matrix[(size - 1) * size + size - 1 - i]! -= power;
  }
  if (2 * h > 1) matrix[(size - 1) * size]! += (2 * h - 1) ** size;
  for (let i = 0; i < size; i++) {
    let factorial = 1;
    for (let j = i; j >= 0; j--) {
      factorial *= i - j + 1;
      matrix[i * size + j]! /= factorial;
    }
  }
  return matrix;
}

function matrixPower(matrix: Float64Array, exponent: number, size: number): Float64Array {
  if (exponent === 1) return matrix;
  const half = matrixPower(matrix, exponent >>> 1, size);
  const square = multiply(half, half, size);
  return exponent % 2 === 0 ? square : multiply(square, matrix, size);
}

function multiply(a: Float64Array, b: Float64Array, size: number): Float64Array {
  const product = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < size; k++) {
      const factor = a[i * size + k]!;
      for (let j = 0; j < size; j++) product[i * size + j]! += factor * b[k * size + j]!;
    }
  }
  return product;
}

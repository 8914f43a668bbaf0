import { checkFinite, describe } from "@kb/checks";
import type { Vector } from "./vectors.js";

/** So far below 0, relative to the largest variance, a pivot may fall by rounding. */
const TOLERANCE = 1e-12;

/**
 * The lower triangular L with L Lᵀ = `cov`, row by row. `cov` is k rows of k numbers, or all k² in a row. Throws a TypeError for
 * another kind, and a RangeError for another size, a matrix that is not symmetric, and one that is not positive semidefinite.
 */
export function choleskyFactor(cov: Vector | readonly Vector[], k: number): Float64Array {
  const matrix = flatten(cov, k);
  const factor = new Float64Array(k * k);
  const largest = Math.max(...Array.from({ length: k }, (_, i) => matrix[i * k + i]!));
  for (let j = 0; j < k; j++) {
    let pivot = matrix[j * k + j]!;
    for (let m = 0; m < j; m++) pivot -= factor[j * k + m]! * factor[j * k + m]!;
    if (pivot < -TOLERANCE * largest) notSemidefinite(j, pivot);
    const root = Math.sqrt(Math.max(pivot, 0));
    const vanishes = pivot <= TOLERANCE * largest;
    factor[j * k + j] = vanishes ? 0 : root;
    for (let i = j + 1; i < k; i++) {
      let sum = matrix[i * k + j]!;
      for (let m = 0; m < j; m++) sum -= factor[i * k + m]! * factor[j * k + m]!;
      if (vanishes && Math.abs(sum) > 1e-6 * largest) notSemidefinite(j, pivot);
      factor[i * k + j] = vanishes ? 0 : sum / root;
    }
  }
  return factor;
}

function notSemidefinite(at: number, pivot: number): never {
  throw new RangeError(`cov must be positive semidefinite, got a pivot of ${pivot} in row ${at}`);
}

function flatten(cov: unknown, k: number): number[] {
  if (!Array.isArray(cov) && !ArrayBuffer.isView(cov)) {
    throw new TypeError(`cov must be an array, got ${describe(cov)}`);
  }
  const entries = Array.from(cov as unknown as ArrayLike<unknown>);
  const rows = entries.every((row) => typeof row === "number")
    ? entries
    : entries.flatMap((row) => Array.from(row as ArrayLike<number>));
  if (rows.length !== k * k) {
    throw new RangeError(`cov must hold ${k} rows of ${k} numbers, got ${rows.length} numbers`);
  }
  const matrix = rows.map((entry, i) => {
    checkFinite(entry, `cov[${Math.floor(i / k)}][${i % k}]`);
    return entry;
  });
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < i; j++) {
      const [a, b] = [matrix[i * k + j]!, matrix[j * k + i]!];
      if (Math.abs(a - b) > 1e-8 * (Math.abs(a) + Math.abs(b))) {
        throw new RangeError(`cov must be symmetric, got ${a} and ${b} at [${i}][${j}] and [${j}][${i}]`);
      }
    }
  }
  return matrix;
}

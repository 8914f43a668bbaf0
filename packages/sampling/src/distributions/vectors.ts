import { checkFinite, checkInteger, checkPositive, describe } from "@kb/checks";
import { checkProbability, type Floats, outputFor } from "../arguments.js";
import { heap } from "../heap.js";
import { fillFromF64 } from "../rng/fill.js";
import type { UniformRng } from "../rng/uniform-rng.js";
import { choleskyFactor } from "./cholesky.js";
import { distributionsKernel } from "./kernel.js";

/** A list of numbers. */
export type Vector = readonly number[] | Floats;

/** What the sum of probabilities may be off by: numpy's tolerance. */
const TOLERANCE = 1e-12;

/** Throws unless `value` is a list of numbers; answers a copy. */
export function checkVector(
  value: unknown,
  name: string,
  check: (entry: unknown, name: string) => void,
): Float64Array {
  if (!Array.isArray(value) && !(value instanceof Float64Array) && !(value instanceof Float32Array)) {
    throw new TypeError(`${name} must be an array of numbers, got ${describe(value)}`);
  }
  if (value.length === 0) throw new RangeError(`${name} must not be empty`);
  return Float64Array.from(value as number[], (entry, i) => {
    check(entry, `${name}[${i}]`);
    return entry;
  });
}

/** Throws unless `value` are probabilities that add up to 1; answers a copy. */
export function checkProbabilities(value: unknown, name: string): Float64Array {
  const checked = checkVector(value, name, checkProbability);
  const sum = checked.reduce((total, entry) => total + entry, 0);
  if (Math.abs(sum - 1) > TOLERANCE * checked.length) {
    throw new RangeError(`${name} must add up to 1, got ${sum}`);
  }
  return checked;
}

export function drawMultinomial(rng: UniformRng, n: number, pvals: Vector, size: number | Floats): Floats {
  checkInteger(n, "n");
  const p = checkProbabilities(pvals, "pvals");
  const { multinomial } = distributionsKernel();
  return withVector(p, (at) =>
    fillFromF64(outputFor(size, p.length), p.length, (to, rows) =>
      multinomial(rng.source.pointer, to, rows, n, at, p.length),
    ),
  );
}

export function drawDirichlet(rng: UniformRng, alpha: Vector, size: number | Floats): Floats {
  const concentrations = checkVector(alpha, "alpha", checkPositive);
  const { dirichlet } = distributionsKernel();
  return withVector(concentrations, (at) =>
    fillFromF64(outputFor(size, concentrations.length), concentrations.length, (to, rows) =>
      dirichlet(rng.source.pointer, to, rows, at, concentrations.length),
    ),
  );
}

/** mean + L z with the Cholesky factor L: numpy's method "cholesky". */
export function drawMultivariateNormal(
  rng: UniformRng,
  mean: Vector,
  cov: Vector | readonly Vector[],
  size: number | Floats,
): Floats {
  const center = checkVector(mean, "mean", checkFinite);
  const k = center.length;
  const factor = choleskyFactor(cov, k);
  const target = outputFor(size, k);
  const z = target instanceof Float64Array ? target : new Float64Array(target.length);
  const { normal } = distributionsKernel();
  fillFromF64(z, 1, (to, n) => normal(rng.source.pointer, to, n, 0, 1));
  for (let row = 0; row < z.length; row += k) {
    // From the last on, so that each still finds the z of those before it.
    for (let i = k - 1; i >= 0; i--) {
      let sum = center[i]!;
      for (let j = 0; j <= i; j++) sum += factor[i * k + j]! * z[row + j]!;
      z[row + i] = sum;
    }
  }
  if (target !== z) target.set(z);
  return target;
}

/** Runs `use` with the address of a copy of `values`. */
export function withVector<Result>(values: Float64Array, use: (address: number) => Result): Result {
  const address = heap.allocate(values.byteLength);
  try {
    new Float64Array(heap.memory.buffer, address, values.length).set(values);
    return use(address);
  } finally {
    heap.release(address);
  }
}

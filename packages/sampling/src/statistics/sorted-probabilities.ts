import { describe } from "@kb/checks";

/** `cdf` at each of the samples, ascending. Throws unless there is a sample and all values are numbers that can be. */
export function sortedProbabilities(samples: ArrayLike<number>, cdf: (x: number) => number): Float64Array {
  if (typeof cdf !== "function") throw new TypeError(`cdf must be a function, got ${describe(cdf)}`);
  if (typeof samples !== "object" || samples === null || typeof samples.length !== "number") {
    throw new TypeError(`samples must be an array of numbers, got ${describe(samples)}`);
  }
  if (samples.length === 0) throw new RangeError("samples must hold at least one number, got none");
  const sorted = Float64Array.from(samples);
  checkNoNaN(sorted, samples);
  sorted.sort();
  let last = 0;
  for (let i = 0; i < sorted.length; i++) {
    const x = sorted[i]!;
    const p = cdf(x);
    if (!(p >= 0 && p <= 1)) throw new RangeError(`cdf must be in [0, 1], got ${p} at ${x}`);
    if (p < last) throw new RangeError(`cdf must not decrease, got ${p} at ${x} after ${last}`);
    last = sorted[i] = p;
  }
  return sorted;
}

function checkNoNaN(numbers: Float64Array, samples: ArrayLike<number>): void {
  const at = numbers.findIndex(Number.isNaN);
  if (at >= 0) throw new RangeError(`samples must be numbers, got ${describe(samples[at])} at index ${at}`);
}

import { checkInteger } from "@kb/checks";
import type { Floats } from "../arguments.js";
import { distributionsKernel } from "../distributions/kernel.js";
import { uniformKernel } from "../kernel.js";
import { fill } from "../rng/fill.js";
import type { UniformRng } from "../rng/uniform-rng.js";
import { AliasTable, scaledWeights } from "./alias-table.js";
import { sampleWithoutReplacement } from "./sample-without-replacement.js";

/** How {@link Rng.choice} chooses. */
export interface ChoiceOptions {
  /** How many are drawn; one, itself and not in an array, if not given. */
  size?: number;
  /** Whether the same may be drawn again; yes if not given. */
  replace?: boolean;
  /** A weight ≥ 0 for each; all alike if not given. */
  weights?: readonly number[] | Floats;
}

/** `size` indices of 0 … n - 1, as the options say. */
export function chooseIndices(
  rng: UniformRng,
  n: number,
  size: number,
  { replace = true, weights }: ChoiceOptions,
): Uint32Array {
  if (weights !== undefined && weights.length !== n) {
    throw new RangeError(`weights must hold one for each of ${n}, got ${weights.length}`);
  }
  if (!replace && size > n) {
    throw new RangeError(`size must be at most ${n} without replacement, got ${size}`);
  }
  if (weights !== undefined) {
    return replace ? chooseWeighted(rng, weights, size) : chooseWeightedOnce(rng, weights, size);
  }
  if (!replace) return sampleWithoutReplacement(rng, n, size);
  if (size > 0 && n === 0) throw new RangeError("cannot choose from nothing");
  const { pointer } = rng.source;
  return fill(new Uint32Array(size), 1, (to, count) => uniformKernel().integersI32(pointer, to, count, 0, n));
}

function chooseWeighted(rng: UniformRng, weights: readonly number[] | Floats, size: number): Uint32Array {
  const table = new AliasTable(weights);
  try {
    return table.sample(rng, size);
  } finally {
    table.free();
  }
}

/**
 * One after the other, each with its share of the weights that are left: who draws an exponential number over his weight and
 * waits the shortest time (Efraimidis and Spirakis 2006).
 */
function chooseWeightedOnce(rng: UniformRng, weights: readonly number[] | Floats, size: number): Uint32Array {
  const scaled = scaledWeights(weights);
  const candidates = Uint32Array.from(scaled.keys()).filter((i) => scaled[i]! > 0);
  if (size > candidates.length) {
    throw new RangeError(
      `size must be at most ${candidates.length}, the number of weights above 0, without replacement, got ${size}`,
    );
  }
  const { exponential } = distributionsKernel();
  const { pointer } = rng.source;
  const times = fill(new Float64Array(scaled.length), 1, (to, n) => exponential(pointer, to, n, 1));
  for (const i of candidates) times[i] = times[i]! / scaled[i]!;
  return candidates
    .sort((i, j) => times[i]! - times[j]!)
    .subarray(0, size)
    .slice();
}

/** Throws unless the options are possible; answers how many are asked for. */
export function checkSize(options: ChoiceOptions): number {
  const { size = 1 } = options;
  checkInteger(size, "size", 0, 2 ** 31 - 1);
  return size;
}

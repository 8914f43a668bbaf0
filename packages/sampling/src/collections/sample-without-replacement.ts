import { checkInteger } from "@kb/checks";
import type { UniformRng } from "../rng/uniform-rng.js";
import { drawBounded, shuffleInPlace } from "./shuffle.js";

/** The integers 0 … n - 1. */
export function iota(n: number): Uint32Array {
  const integers = new Uint32Array(n);
  for (let i = 0; i < n; i++) integers[i] = i;
  return integers;
}

/**
 * `k` different integers of 0 … n - 1 in random order: those of numpy's `choice(n, k, replace=False)`. A large share of many is the
 * settled end of a shuffle, anything else Floyd's method, which takes memory for k integers only.
 */
export function sampleWithoutReplacement(rng: UniformRng, n: number, k: number): Uint32Array {
  checkInteger(n, "n", 0, 2 ** 32 - 1);
  checkInteger(k, "k", 0, n);
  if (n > 10000 && k > Math.floor(n / 50)) {
    const all = iota(n);
    shuffleInPlace(rng, all, Math.max(n - k, 1) - 1);
    return all.slice(n - k);
  }
  const chosen = new Uint32Array(k);
  if (k > 0) drawBounded(rng, chosen, k, n - k, 1);
  const taken = new Set<number>();
  for (let i = 0; i < k; i++) {
    if (taken.has(chosen[i]!)) chosen[i] = n - k + i;
    taken.add(chosen[i]!);
  }
  shuffleInPlace(rng, chosen);
  return chosen;
}

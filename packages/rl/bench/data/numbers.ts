import { seededRandom } from "@kb/benchmark";

/** Numbers evenly spread from −scale to scale, the same for the same seed. */
export function numbers(length: number, scale: number, seed: number): Float32Array {
  const random = seededRandom(seed);
  return Float32Array.from({ length }, () => (2 * random() - 1) * scale);
}

/** Flags of which about `share` are 1. */
export function flags(length: number, share: number, seed: number): Uint8Array {
  const random = seededRandom(seed);
  return Uint8Array.from({ length }, () => (random() < share ? 1 : 0));
}

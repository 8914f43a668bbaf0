/** Numbers in [0, 1), the same for a seed everywhere (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** `length` float32 numbers, spread evenly over ±`range`. */
export function randomFloats(random: () => number, length: number, range = 1): Float32Array {
  return Float32Array.from({ length }, () => range * (2 * random() - 1));
}

/**
 * Equal sequences from equal seeds: xoshiro128**, whole 32-bit words. A congruential generator will not do for benchmark data: its low
 * bits repeat within 256 bytes, and a search notices.
 */
export function seededRandom(seed: number): () => number {
  let [a, b, c, d] = [splitMix(seed), splitMix(seed + 1), splitMix(seed + 2), splitMix(seed + 3)];
  return () => {
    const result = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotateLeft(d, 11);
    return result / 2 ** 32;
  };
}

const rotateLeft = (value: number, by: number): number => (value << by) | (value >>> (32 - by));

function splitMix(seed: number): number {
  let z = Math.imul(seed + 1, 0x9e3779b9);
  z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
  z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
  return z ^ (z >>> 16);
}

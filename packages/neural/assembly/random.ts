// xoshiro128** of Blackman and Vigna, seeded by splitmix32. A generator is four words of memory; src/random.ts draws the
// same numbers in TypeScript.
import { log } from "../../wasm-math/assembly/log";

@inline function splitmix(seed: u32): u32 {
  let z = seed;
  z = (z ^ (z >>> 16)) * 0x85ebca6b;
  z = (z ^ (z >>> 13)) * 0xc2b2ae35;
  return z ^ (z >>> 16);
}

/** Begins stream number `stream` of `seed` in the four words at `generator`. */
export function seedGenerator(generator: usize, seed: u32, stream: u32): void {
  let state = splitmix(seed + 0x9e3779b9) ^ splitmix(stream * 0x6a09e667 + 0xbb67ae85);
  for (let word: usize = 0; word < 4; word++) {
    state += 0x9e3779b9;
    store<u32>(generator + (word << 2), splitmix(state));
  }
}

/** The next 32 bits. */
export function nextBits(generator: usize): u32 {
  let s0 = load<u32>(generator), s1 = load<u32>(generator, 4);
  let s2 = load<u32>(generator, 8), s3 = load<u32>(generator, 12);
  const bits = rotl<u32>(s1 * 5, 7) * 9;
  const t = s1 << 9;
  s2 ^= s0;
  s3 ^= s1;
  s1 ^= s2;
  s0 ^= s3;
  store<u32>(generator, s0);
  store<u32>(generator, s1, 4);
  store<u32>(generator, s2 ^ t, 8);
  store<u32>(generator, rotl<u32>(s3, 11), 12);
  return bits;
}

/** A number in [0, 1) with 32 random bits. */
@inline export function uniform(generator: usize): f64 {
  return <f64>nextBits(generator) * (1.0 / 4294967296.0);
}

/** A number in [low, high). */
@inline export function uniformIn(generator: usize, low: f64, high: f64): f64 {
  return low + (high - low) * uniform(generator);
}

/** A standard normal number, by Marsaglia's polar method. */
export function normal(generator: usize): f64 {
  let u: f64, s: f64;
  do {
    u = 2 * uniform(generator) - 1;
    const v = 2 * uniform(generator) - 1;
    s = u * u + v * v;
  } while (s >= 1 || s == 0);
  return u * sqrt<f64>(-2 * log(s) / s);
}

/** An integer in [0, bound), by Lemire's multiplication without his rejection: the bias is below bound / 2³². */
@inline export function below(generator: usize, bound: u32): u32 {
  return <u32>((<u64>nextBits(generator) * bound) >> 32);
}

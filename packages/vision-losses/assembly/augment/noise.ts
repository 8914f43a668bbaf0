// Uniform noise by xoshiro128** of Blackman and Vigna, a stream in each of four lanes. Memory is written in whole vectors.
import { seedGenerator } from "../../../neural/assembly/random";

// The lanes' generators, transposed: vector w holds word w of each.
// @ts-ignore: decorator
@inline
function seedLanes(lanes: usize, seed: u32, stream: u32): void {
  for (let lane: u32 = 0; lane < 4; lane++) {
    const words = lanes + 64;
    seedGenerator(words, seed, (stream << 2) + lane);
    for (let word: usize = 0; word < 4; word++) store<u32>(lanes + (word << 4) + (<usize>lane << 2), load<u32>(words + (word << 2)));
  }
}

// @ts-ignore: decorator
@inline
function rotate(x: v128, bits: i32): v128 {
  return v128.or(i32x4.shl(x, bits), i32x4.shr_u(x, 32 - bits));
}

// @ts-ignore: decorator
@inline
function fill(out: usize, bytes: usize, lanes: usize, seed: u32, stream: u32, floats: bool, from: f32, step: f32): void {
  seedLanes(lanes, seed, stream);
  let s0 = v128.load(lanes), s1 = v128.load(lanes, 16), s2 = v128.load(lanes, 32), s3 = v128.load(lanes, 48);
  for (const end = out + bytes; out < end; out += 16) {
    const times5 = rotate(i32x4.add(i32x4.shl(s1, 2), s1), 7), bits = i32x4.add(i32x4.shl(times5, 3), times5);
    const t = i32x4.shl(s1, 9);
    s2 = v128.xor(s2, s0);
    s3 = v128.xor(s3, s1);
    s1 = v128.xor(s1, s2);
    s0 = v128.xor(s0, s3);
    s2 = v128.xor(s2, t);
    s3 = rotate(s3, 11);
    if (floats) {
      // 24 bits are what a float32 in [0, 1) holds.
      const units = f32x4.convert_i32x4_s(i32x4.shr_u(bits, 8));
      v128.store(out, f32x4.add(f32x4.splat(from), f32x4.mul(units, f32x4.splat(step))));
    } else v128.store(out, bits);
  }
}

/** `n` bytes, uniform over 0–255. `lanes` is scratch memory of 80 bytes. */
export function fillBytes(out: usize, n: i32, lanes: usize, seed: u32, stream: u32): void {
  fill(out, <usize>n, lanes, seed, stream, false, 0, 0);
}

/** `n` float32 numbers, uniform from `from` to `to`. */
export function fillUniform(out: usize, n: i32, lanes: usize, seed: u32, stream: u32, from: f32, to: f32): void {
  fill(out, <usize>n << 2, lanes, seed, stream, true, from, (to - from) * <f32>(1.0 / 16777216));
}

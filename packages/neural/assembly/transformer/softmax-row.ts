// The softmax of one query's scores.
import { LEAST, expOrZero } from "../../../wasm-math/assembly/exp-f32x4";
import { log } from "../../../wasm-math/assembly/log";

/** Scores are computed for this many queries at a time: the later ones' keys are then few to mask. */
export const QUERIES: i32 = 16;

@inline function horizontalMax(x: v128): f32 {
  const pairs = f32x4.max(x, v128.shuffle<i32>(x, x, 2, 3, 0, 1));
  return max(f32x4.extract_lane(pairs, 0), f32x4.extract_lane(pairs, 1));
}

@inline function horizontalSum(x: v128): f32 {
  return f32x4.extract_lane(x, 0) + f32x4.extract_lane(x, 1) + (f32x4.extract_lane(x, 2) + f32x4.extract_lane(x, 3));
}

/** Where a row of `bytes` that whole vectors hold ends. */
@inline export function vectorEnd(row: usize, length: i32): usize {
  return row + ((<usize>length << 2) + 15 & ~15);
}

/** Writes `value` from element `valid` on, up to the end of the vectors that hold `length`. */
@inline export function fillBehind(row: usize, valid: i32, length: i32, value: f32): void {
  const end = vectorEnd(row, length);
  for (let at = row + (<usize>valid << 2); at < end; at += 4) store<f32>(at, value);
}

/**
 * Replaces the first `valid` of `length` scores by the softmax of `scale` times them, and what lies behind by 0. Answers the
 * logarithm of the sum of the exponentials, with which {@link probabilities} gets the same again.
 */
export function softmaxRow(row: usize, valid: i32, length: i32, scale: f32): f32 {
  fillBehind(row, valid, length, -Infinity);
  const end = vectorEnd(row, length), by = f32x4.splat(scale), least = f32x4.splat(LEAST);
  let highest = v128.load(row);
  for (let at = row + 16; at < end; at += 16) highest = f32x4.max(highest, v128.load(at));
  const most = horizontalMax(highest), top = f32x4.splat(most);
  let sums = f32x4.splat(0);
  for (let at = row; at < end; at += 16) {
    const below = f32x4.mul(f32x4.sub(v128.load(at), top), by);
    const weight = expOrZero(below, f32x4.pmax(below, least));
    sums = f32x4.add(sums, weight);
    v128.store(at, weight);
  }
  const sum = horizontalSum(sums), share = f32x4.splat(<f32>1 / sum);
  for (let at = row; at < end; at += 16) v128.store(at, f32x4.mul(v128.load(at), share));
  return most * scale + <f32>log(<f64>sum);
}

/** Replaces the first `valid` of `length` scores by exp(scale · score − logSum), and what lies behind by 0. */
@inline export function probabilities(row: usize, valid: i32, length: i32, scale: f32, logSum: f32): void {
  fillBehind(row, valid, length, -Infinity);
  const end = vectorEnd(row, length), by = f32x4.splat(scale), less = f32x4.splat(logSum), least = f32x4.splat(LEAST);
  for (let at = row; at < end; at += 16) {
    const exponent = f32x4.sub(f32x4.mul(v128.load(at), by), less);
    v128.store(at, expOrZero(exponent, f32x4.pmax(exponent, least)));
  }
}

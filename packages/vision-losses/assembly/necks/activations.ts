// Activations and their slopes, element by element; x beyond what float32 tells from the limit is the limit.
import { sigmoid4 } from "../../../neural/assembly/elementary";
import { LEAST, expOrZero } from "../../../wasm-math/assembly/exp-f32x4";

// As src/necks/ops/activate.ts counts them.
const LEAKY = 0, MISH = 1, SILU = 2;

@inline function splat(x: f32): v128 {
  return f32x4.splat(x);
}

/** tanh log(1 + eˣ): with n = eˣ (eˣ + 2), n / (n + 2). */
@inline function mishTangent(x: v128): v128 {
  const bounded = f32x4.min(x, splat(20));
  const e = expOrZero(bounded, f32x4.max(bounded, splat(LEAST)));
  const n = f32x4.mul(e, f32x4.add(e, splat(2)));
  return f32x4.div(n, f32x4.add(n, splat(2)));
}

@inline function apply(kind: i32, x: v128, below: v128): v128 {
  if (kind == LEAKY) return v128.bitselect(f32x4.mul(x, below), x, f32x4.lt(x, splat(0)));
  if (kind == MISH) return f32x4.mul(x, mishTangent(x));
  if (kind == SILU) return f32x4.mul(x, sigmoid4(x));
  return sigmoid4(x);
}

@inline function slope(kind: i32, x: v128, below: v128): v128 {
  if (kind == LEAKY) {
    const kept = v128.bitselect(splat(1), below, f32x4.gt(x, splat(0)));
    // At 0 a leaky line has no slope; that of ReLU is 0.
    return v128.bitselect(splat(0), kept, v128.and(f32x4.eq(x, splat(0)), f32x4.eq(below, splat(0))));
  }
  const s = sigmoid4(x), rest = f32x4.mul(s, f32x4.sub(splat(1), s));
  if (kind == MISH) {
    const t = mishTangent(x);
    return f32x4.add(t, f32x4.mul(f32x4.mul(x, s), f32x4.sub(splat(1), f32x4.mul(t, t))));
  }
  return kind == SILU ? f32x4.add(s, f32x4.mul(x, rest)) : rest;
}

@inline function forward(kind: i32, x: usize, y: usize, end: usize, below: v128): void {
  for (; x < end; x += 16, y += 16) v128.store(y, apply(kind, v128.load(x), below));
}

@inline function backward(kind: i32, x: usize, gradient: usize, dx: usize, end: usize, below: v128): void {
  for (; x < end; x += 16, gradient += 16, dx += 16) {
    const step = f32x4.mul(v128.load(gradient), slope(kind, v128.load(x), below));
    v128.store(dx, f32x4.add(v128.load(dx), step));
  }
}

/** y = f(x). Reads and writes whole vectors. */
export function activate(kind: i32, x: usize, n: i32, below: f32, y: usize): void {
  const end = x + (<usize>n << 2), slope = splat(below);
  if (kind == LEAKY) forward(LEAKY, x, y, end, slope);
  else if (kind == MISH) forward(MISH, x, y, end, slope);
  else if (kind == SILU) forward(SILU, x, y, end, slope);
  else forward(3, x, y, end, slope);
}

/** dx += gradient · f′(x). Reads and writes whole vectors. */
export function activateGradient(kind: i32, x: usize, gradient: usize, n: i32, below: f32, dx: usize): void {
  const end = x + (<usize>n << 2), slope = splat(below);
  if (kind == LEAKY) backward(LEAKY, x, gradient, dx, end, slope);
  else if (kind == MISH) backward(MISH, x, gradient, dx, end, slope);
  else if (kind == SILU) backward(SILU, x, gradient, dx, end, slope);
  else backward(3, x, gradient, dx, end, slope);
}

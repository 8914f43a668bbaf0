// Activations and their derivatives, element by element. Arrays are padded to whole vectors of four.
import { sigmoid4, tanh4 } from "./elementary";

// As src/activation.ts counts them.
const TANH = 0, RELU = 1, SILU = 2, GELU = 3, SIGMOID = 4;
/** √(2/π), and the cube's share, of the usual approximation of GELU. */
const GELU_SCALE: f32 = 0.7978845608, GELU_CUBE: f32 = 0.044715;

@inline function splat(x: f32): v128 {
  return f32x4.splat(x);
}

@inline function mul(x: v128, y: v128): v128 {
  return f32x4.mul(x, y);
}

@inline function add(x: v128, y: v128): v128 {
  return f32x4.add(x, y);
}

/** tanh of the inner polynomial of GELU. */
@inline function geluTanh(x: v128): v128 {
  return tanh4(mul(splat(GELU_SCALE), add(x, mul(splat(GELU_CUBE), mul(x, mul(x, x))))));
}

@inline function apply(kind: i32, x: v128): v128 {
  if (kind == TANH) return tanh4(x);
  if (kind == RELU) return f32x4.pmax(splat(0), x);
  if (kind == SILU) return mul(x, sigmoid4(x));
  if (kind == GELU) return mul(mul(splat(0.5), x), add(splat(1), geluTanh(x)));
  return sigmoid4(x);
}

/** f′(x), given x and f(x). */
@inline function slope(kind: i32, x: v128, y: v128): v128 {
  if (kind == TANH) return f32x4.sub(splat(1), mul(y, y));
  if (kind == RELU) return v128.and(splat(1), f32x4.gt(x, splat(0)));
  if (kind == SILU) {
    const s = sigmoid4(x);
    return mul(s, add(splat(1), mul(x, f32x4.sub(splat(1), s))));
  }
  if (kind == GELU) {
    const t = geluTanh(x);
    const inner = mul(splat(GELU_SCALE), add(splat(1), mul(splat(3 * GELU_CUBE), mul(x, x))));
    const curve = mul(mul(splat(0.5), x), mul(f32x4.sub(splat(1), mul(t, t)), inner));
    return add(mul(splat(0.5), add(splat(1), t)), curve);
  }
  return mul(y, f32x4.sub(splat(1), y));
}

@inline function forward(kind: i32, x: usize, y: usize, end: usize): void {
  for (; y < end; x += 16, y += 16) v128.store(y, apply(kind, v128.load(x)));
}

@inline function backward(kind: i32, x: usize, y: usize, dy: usize, dx: usize, end: usize): void {
  for (; dx < end; x += 16, y += 16, dy += 16, dx += 16) {
    v128.store(dx, mul(v128.load(dy), slope(kind, v128.load(x), v128.load(y))));
  }
}

/** y = f(x) for `n` elements. */
export function activate(kind: i32, x: usize, y: usize, n: i32): void {
  const end = y + (<usize>n << 2);
  if (kind == TANH) forward(TANH, x, y, end);
  else if (kind == RELU) forward(RELU, x, y, end);
  else if (kind == SILU) forward(SILU, x, y, end);
  else if (kind == GELU) forward(GELU, x, y, end);
  else forward(SIGMOID, x, y, end);
}

/** dx = dy · f′(x); dx may be dy. */
export function activateBackward(kind: i32, x: usize, y: usize, dy: usize, dx: usize, n: i32): void {
  const end = dx + (<usize>n << 2);
  if (kind == TANH) backward(TANH, x, y, dy, dx, end);
  else if (kind == RELU) backward(RELU, x, y, dy, dx, end);
  else if (kind == SILU) backward(SILU, x, y, dy, dx, end);
  else if (kind == GELU) backward(GELU, x, y, dy, dx, end);
  else backward(SIGMOID, x, y, dy, dx, end);
}

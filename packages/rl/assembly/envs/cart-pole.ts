// CartPole-v1: Barto, Sutton and Anderson's cart, with Gymnasium's constants and Euler steps, two environments at a time.
import { uniformIn } from "../../../neural/assembly/random";
import { Batch, component, generator, get, restart, set, settle } from "./batch";

const FORCE: f64 = 10, GRAVITY: f64 = 9.8, POLE_MASS: f64 = 0.1, TOTAL_MASS: f64 = 1.1;
const HALF_LENGTH: f64 = 0.5, POLE_MOMENT: f64 = 0.05, INTERVAL: f64 = 0.02;
const FARTHEST: f64 = 2.4, STEEPEST: f64 = 12 * 2 * NativeMath.PI / 360;
/** Up to this angle the Taylor series below is exact to the last bit or two; a living pole stays within 0.21. */
const SERIES: f64 = 0.5;

@inline function splat(x: f64): v128 {
  return f64x2.splat(x);
}

@inline function times(x: v128, y: v128): v128 {
  return f64x2.mul(x, y);
}

@inline function plus(x: v128, y: v128): v128 {
  return f64x2.add(x, y);
}

@inline function sineSeries(x: v128): v128 {
  const y = times(x, x);
  let p = splat(1.6059043836821613e-10);
  p = plus(times(p, y), splat(-2.505210838544172e-8));
  p = plus(times(p, y), splat(2.7557319223985893e-6));
  p = plus(times(p, y), splat(-1.984126984126984e-4));
  p = plus(times(p, y), splat(8.333333333333333e-3));
  p = plus(times(p, y), splat(-0.16666666666666666));
  return plus(x, times(times(p, y), x));
}

@inline function cosineSeries(x: v128): v128 {
  const y = times(x, x);
  let p = splat(-1.1470745597729725e-11);
  p = plus(times(p, y), splat(2.08767569878681e-9));
  p = plus(times(p, y), splat(-2.755731922398589e-7));
  p = plus(times(p, y), splat(2.48015873015873e-5));
  p = plus(times(p, y), splat(-1.388888888888889e-3));
  p = plus(times(p, y), splat(4.1666666666666664e-2));
  p = plus(times(p, y), splat(-0.5));
  return plus(splat(1), times(p, y));
}

@inline function exceeds(x: v128, bound: f64): v128 {
  return f64x2.gt(f64x2.abs(x), splat(bound));
}

/** The f32x4 whose lanes are this lane of x, ẋ, θ and θ̇. */
@inline function observePair(x: v128, v: v128, angle: v128, spin: v128, target: usize): void {
  const a = f32x4.demote_f64x2_zero(x), b = f32x4.demote_f64x2_zero(v);
  const c = f32x4.demote_f64x2_zero(angle), d = f32x4.demote_f64x2_zero(spin);
  const ab = v128.shuffle<f32>(a, b, 0, 4, 1, 5), cd = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
  v128.store(target, v128.shuffle<i64>(ab, cd, 0, 2));
  v128.store(target, v128.shuffle<i64>(ab, cd, 1, 3), 16);
}

function begin(batch: Batch, i: i32): void {
  for (let k = 0; k < 4; k++) set(batch, k, i, uniformIn(generator(batch, i), -0.05, 0.05));
}

function observe(batch: Batch, i: i32, target: usize): void {
  for (let k = 0; k < 4; k++) store<f32>(target + (k << 2), <f32>get(batch, k, i));
}

export function resetCartPole(batch: Batch): void {
  restart(batch, 4, begin, observe);
}

/** `options` is 0 for a reward of 1 a step, or 1 for Sutton and Barto's: 0, and −1 at the fall. */
export function stepCartPole(batch: Batch): void {
  const xs = component(batch, 0), vs = component(batch, 1), angles = component(batch, 2), spins = component(batch, 3);
  const alive: f64 = batch.options != 0 ? 0 : 1, fallen: f64 = batch.options != 0 ? -1 : 1;
  for (let i = 0, count = batch.count; i < count; i += 2) {
    const o = <usize>i << 3;
    let x = v128.load(xs + o), v = v128.load(vs + o), angle = v128.load(angles + o), spin = v128.load(spins + o);
    let sine = sineSeries(angle), cosine = cosineSeries(angle);
    if (v128.any_true(exceeds(angle, SERIES))) {
      const first = f64x2.extract_lane(angle, 0), second = f64x2.extract_lane(angle, 1);
      sine = f64x2.replace_lane(splat(NativeMath.sin(first)), 1, NativeMath.sin(second));
      cosine = f64x2.replace_lane(splat(NativeMath.cos(first)), 1, NativeMath.cos(second));
    }
    const pushesRight = f64x2.gt(v128.load(batch.actions + o), splat(0.5));
    const force = v128.bitselect(splat(FORCE), splat(-FORCE), pushesRight);

    const drive = f64x2.div(
      plus(force, times(times(splat(POLE_MOMENT), times(spin, spin)), sine)), splat(TOTAL_MASS));
    const inertia = f64x2.sub(
      splat(4.0 / 3.0), f64x2.div(times(splat(POLE_MASS), times(cosine, cosine)), splat(TOTAL_MASS)));
    const spinning = f64x2.div(
      f64x2.sub(times(splat(GRAVITY), sine), times(cosine, drive)), times(splat(HALF_LENGTH), inertia));
    const pull = f64x2.sub(
      drive, f64x2.div(times(times(splat(POLE_MOMENT), spinning), cosine), splat(TOTAL_MASS)));

    x = plus(x, times(splat(INTERVAL), v));
    v = plus(v, times(splat(INTERVAL), pull));
    angle = plus(angle, times(splat(INTERVAL), spin));
    spin = plus(spin, times(splat(INTERVAL), spinning));
    v128.store(xs + o, x);
    v128.store(vs + o, v);
    v128.store(angles + o, angle);
    v128.store(spins + o, spin);
    observePair(x, v, angle, spin, batch.finals + (<usize>i << 4));

    const fell = v128.or(exceeds(x, FARTHEST), exceeds(angle, STEEPEST));
    v128.store(batch.rewards + o, v128.bitselect(splat(fallen), splat(alive), fell));
    store<u16>(batch.terminated + i, <u16>(i64x2.extract_lane(fell, 0) & 1 | (i64x2.extract_lane(fell, 1) & 256)));
  }
  settle(batch, 4, begin, observe);
}

// Acrobot-v1: Sutton's two links with the torque between them, the book's dynamics, one Runge–Kutta step of 0.2 s.
import { uniformIn } from "../../../neural/assembly/random";
import { Batch, action, finish, generator, get, restart, set, settle } from "./batch";

const PI = NativeMath.PI;
const GRAVITY: f64 = 9.8, INTERVAL: f64 = 0.2;
const FASTEST_FIRST: f64 = 4 * PI, FASTEST_SECOND: f64 = 9 * PI;

/** d/dt of (θ₁, θ₂, θ̇₁, θ̇₂) at four numbers at `y`, into four at `out`. */
function derivative(y: usize, torque: f64, out: usize): void {
  const first = load<f64>(y), second = load<f64>(y, 8), spin1 = load<f64>(y, 16), spin2 = load<f64>(y, 24);
  const cosine = NativeMath.cos(second), sine = NativeMath.sin(second);
  const d1 = 0.25 + (1 + 0.25 + cosine) + 2.0;
  const d2 = 0.25 + 0.5 * cosine + 1.0;
  const phi2 = 0.5 * GRAVITY * NativeMath.cos(first + second - PI / 2);
  const phi1 = -0.5 * (spin2 * spin2) * sine - spin2 * spin1 * sine
    + 1.5 * GRAVITY * NativeMath.cos(first - PI / 2) + phi2;
  const a2 = (torque + d2 / d1 * phi1 - 0.5 * (spin1 * spin1) * sine - phi2) / (1.25 - d2 * d2 / d1);
  store<f64>(out, spin1);
  store<f64>(out, spin2, 8);
  store<f64>(out, -(d2 * a2 + phi1) / d1, 16);
  store<f64>(out, a2, 24);
}

/** Room for a state, a point on the way and four slopes. */
const scratch = memory.data(6 * 32);

@inline function slope(number: i32): usize {
  return scratch + 64 + (<usize>number << 5);
}

/** The point `step` along slope `number`, in the scratch. */
@inline function along(number: i32, step: f64): usize {
  for (let k: usize = 0; k < 32; k += 8) {
    store<f64>(scratch + 32 + k, load<f64>(scratch + k) + step * load<f64>(slope(number) + k));
  }
  return scratch + 32;
}

/** An angle in [−π, π], turned by whole turns; far ones at once. */
function wrap(angle: f64): f64 {
  if (NativeMath.abs(angle) > 100) angle -= 2 * PI * NativeMath.floor((angle + PI) / (2 * PI));
  while (angle > PI) angle -= 2 * PI;
  while (angle < -PI) angle += 2 * PI;
  return angle;
}

@inline function clamp(x: f64, bound: f64): f64 {
  return min(max(x, -bound), bound);
}

function begin(batch: Batch, i: i32): void {
  // Gymnasium rounds the first state to float32.
  for (let k = 0; k < 4; k++) set(batch, k, i, <f64>(<f32>uniformIn(generator(batch, i), -0.1, 0.1)));
}

function observe(batch: Batch, i: i32, target: usize): void {
  const first = get(batch, 0, i), second = get(batch, 1, i);
  store<f32>(target, <f32>NativeMath.cos(first));
  store<f32>(target, <f32>NativeMath.sin(first), 4);
  store<f32>(target, <f32>NativeMath.cos(second), 8);
  store<f32>(target, <f32>NativeMath.sin(second), 12);
  store<f32>(target, <f32>get(batch, 2, i), 16);
  store<f32>(target, <f32>get(batch, 3, i), 20);
}

export function resetAcrobot(batch: Batch): void {
  restart(batch, 6, begin, observe);
}

export function stepAcrobot(batch: Batch): void {
  for (let i = 0; i < batch.count; i++) {
    const torque = action(batch, i) - 1;
    for (let k = 0; k < 4; k++) store<f64>(scratch + (k << 3), get(batch, k, i));
    derivative(scratch, torque, slope(0));
    derivative(along(0, INTERVAL / 2), torque, slope(1));
    derivative(along(1, INTERVAL / 2), torque, slope(2));
    derivative(along(2, INTERVAL), torque, slope(3));
    for (let k: usize = 0; k < 32; k += 8) {
      const rise = load<f64>(slope(0) + k) + 2 * load<f64>(slope(1) + k) + 2 * load<f64>(slope(2) + k) + load<f64>(slope(3) + k);
      store<f64>(scratch + k, load<f64>(scratch + k) + INTERVAL / 6 * rise);
    }
    const first = wrap(load<f64>(scratch)), second = wrap(load<f64>(scratch, 8));
    set(batch, 0, i, first);
    set(batch, 1, i, second);
    set(batch, 2, i, clamp(load<f64>(scratch, 16), FASTEST_FIRST));
    set(batch, 3, i, clamp(load<f64>(scratch, 24), FASTEST_SECOND));
    const isHigh = -NativeMath.cos(first) - NativeMath.cos(second + first) > 1;
    finish(batch, i, isHigh ? 0 : -1, isHigh);
    observe(batch, i, batch.finals + <usize>i * 24);
  }
  settle(batch, 6, begin, observe);
}

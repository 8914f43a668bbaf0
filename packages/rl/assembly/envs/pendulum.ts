// Pendulum-v1: swing a rod up and hold it. An episode never terminates, it is only truncated.
import { uniformIn } from "../../../neural/assembly/random";
import { Batch, action, finish, generator, get, restart, set, settle } from "./batch";

const PI = NativeMath.PI;
const GRAVITY: f64 = 10, INTERVAL: f64 = 0.05, FASTEST: f64 = 8, STRONGEST: f64 = 2;

function begin(batch: Batch, i: i32): void {
  set(batch, 0, i, uniformIn(generator(batch, i), -PI, PI));
  set(batch, 1, i, uniformIn(generator(batch, i), -1, 1));
}

function observe(batch: Batch, i: i32, target: usize): void {
  const angle = get(batch, 0, i);
  store<f32>(target, <f32>NativeMath.cos(angle));
  store<f32>(target, <f32>NativeMath.sin(angle), 4);
  store<f32>(target, <f32>get(batch, 1, i), 8);
}

/** The remainder that has the divisor's sign. */
@inline function modulo(x: f64, y: f64): f64 {
  const rest = x % y;
  return rest < 0 ? rest + y : rest;
}

export function resetPendulum(batch: Batch): void {
  restart(batch, 3, begin, observe);
}

export function stepPendulum(batch: Batch): void {
  for (let i = 0; i < batch.count; i++) {
    const angle = get(batch, 0, i), spin = get(batch, 1, i);
    const torque = min(max(action(batch, i), -STRONGEST), STRONGEST);
    const lean = modulo(angle + PI, 2 * PI) - PI;
    const cost = lean * lean + 0.1 * (spin * spin) + 0.001 * (torque * torque);
    const faster = spin + (3 * GRAVITY / 2 * NativeMath.sin(angle) + 3 * torque) * INTERVAL;
    const spun = min(max(faster, -FASTEST), FASTEST);
    set(batch, 0, i, angle + spun * INTERVAL);
    set(batch, 1, i, spun);
    finish(batch, i, -cost, false);
    observe(batch, i, batch.finals + <usize>i * 12);
  }
  settle(batch, 3, begin, observe);
}

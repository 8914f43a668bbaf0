// MountainCar-v0 and MountainCarContinuous-v0: Moore's car in a valley, too weak to drive straight up.
import { uniformIn } from "../../../neural/assembly/random";
import { Batch, action, finish, generator, get, restart, set, settle } from "./batch";

const LEFT: f64 = -1.2, RIGHT: f64 = 0.6, FASTEST: f64 = 0.07, GRAVITY: f64 = 0.0025;

function begin(batch: Batch, i: i32): void {
  set(batch, 0, i, uniformIn(generator(batch, i), -0.6, -0.4));
  set(batch, 1, i, 0);
}

function observe(batch: Batch, i: i32, target: usize): void {
  store<f32>(target, <f32>get(batch, 0, i));
  store<f32>(target, <f32>get(batch, 1, i), 4);
}

/** Moves car `i` under a push, and answers whether it stands at `goal` or beyond and does not roll back. */
@inline function drive(batch: Batch, i: i32, push: f64, goal: f64): bool {
  let x = get(batch, 0, i);
  let v = get(batch, 1, i) + (push - NativeMath.cos(3 * x) * GRAVITY);
  v = min(max(v, -FASTEST), FASTEST);
  x = min(max(x + v, LEFT), RIGHT);
  if (x == LEFT && v < 0) v = 0;
  set(batch, 0, i, x);
  set(batch, 1, i, v);
  observe(batch, i, batch.finals + (<usize>i << 3));
  return x >= goal && v >= 0;
}

export function resetMountainCar(batch: Batch): void {
  restart(batch, 2, begin, observe);
}

export function stepMountainCar(batch: Batch): void {
  for (let i = 0; i < batch.count; i++) {
    finish(batch, i, -1, drive(batch, i, (action(batch, i) - 1) * 0.001, 0.5));
  }
  settle(batch, 2, begin, observe);
}

/** The cost of an action is its own square, even where the motor's limit cuts its force. */
export function stepMountainCarContinuous(batch: Batch): void {
  for (let i = 0; i < batch.count; i++) {
    const force = action(batch, i);
    const arrived = drive(batch, i, min(max(force, -1.0), 1.0) * 0.0015, 0.45);
    finish(batch, i, (arrived ? 100.0 : 0.0) - force * force * 0.1, arrived);
  }
  settle(batch, 2, begin, observe);
}

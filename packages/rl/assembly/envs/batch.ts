// A batch of environments and what every one of them does besides its physics: time limits and automatic reset.
import { seedGenerator } from "../../../neural/assembly/random";

/** What src/envs/kernel-env.ts lays out: where the arrays of a batch are, and its options. */
@unmanaged
export class Batch {
  /** How many environments. */
  count: i32;
  /** The same, rounded up to an even number: the distance from one component of the state to the next. */
  stride: i32;
  /** Steps after which an episode is truncated. */
  limit: i32;
  /** 0: a finished environment begins anew in the same step; 1: in the next, whose action is ignored. */
  nextStep: i32;
  /** The environment's own options. */
  options: usize;
  /** Components of the state, each an f64 for every environment. */
  state: usize;
  /** An i32 an environment: steps taken in this episode. */
  elapsed: usize;
  /** A u8 an environment: to be reset by the next step. */
  pending: usize;
  /** Four words an environment. */
  generators: usize;
  /** An f64 an environment. */
  actions: usize;
  observations: usize;
  /** The observations before any reset. */
  finals: usize;
  /** An f64 an environment. */
  rewards: usize;
  /** A u8 an environment. */
  terminated: usize;
  truncated: usize;
}

@inline export function component(batch: Batch, k: i32): usize {
  return batch.state + (<usize>(k * batch.stride) << 3);
}

@inline export function get(batch: Batch, k: i32, i: i32): f64 {
  return load<f64>(component(batch, k) + (<usize>i << 3));
}

@inline export function set(batch: Batch, k: i32, i: i32, value: f64): void {
  store<f64>(component(batch, k) + (<usize>i << 3), value);
}

@inline export function action(batch: Batch, i: i32): f64 {
  return load<f64>(batch.actions + (<usize>i << 3));
}

@inline export function generator(batch: Batch, i: i32): usize {
  return batch.generators + (<usize>i << 4);
}

@inline export function finish(batch: Batch, i: i32, reward: f64, terminated: bool): void {
  store<f64>(batch.rewards + (<usize>i << 3), reward);
  store<u8>(batch.terminated + <usize>i, terminated);
}

/** Begins environment `i`'s episode: draws its state. */
type Begin = (batch: Batch, i: i32) => void;
/** Writes environment `i`'s observation at `target`. */
type Observe = (batch: Batch, i: i32, target: usize) => void;

/** After the physics of a step, with its rewards, terminations and final observations written: limits and resets. */
export function settle(batch: Batch, size: i32, begin: Begin, observe: Observe): void {
  const bytes = <usize>size << 2;
  memory.copy(batch.observations, batch.finals, <usize>batch.count * bytes);
  for (let i = 0, count = batch.count; i < count; i++) {
    const counter = batch.elapsed + (<usize>i << 2);
    const steps = load<i32>(counter) + 1;
    const late = steps >= batch.limit;
    const waited = load<u8>(batch.pending + i) != 0;
    const over = late || load<u8>(batch.terminated + i) != 0;
    store<u8>(batch.truncated + i, late);
    store<i32>(counter, steps);
    if (!waited && !over) continue;
    if (waited) {
      finish(batch, i, 0, false);
      store<u8>(batch.truncated + i, 0);
      store<u8>(batch.pending + i, 0);
    } else if (batch.nextStep != 0) {
      store<u8>(batch.pending + i, 1);
      continue;
    }
    begin(batch, i);
    store<i32>(counter, 0);
    const target = batch.observations + <usize>i * bytes;
    observe(batch, i, target);
    if (waited) memory.copy(batch.finals + <usize>i * bytes, target, bytes);
  }
}

/** Begins every episode, and leaves no trace of those before but the generators. */
export function restart(batch: Batch, size: i32, begin: Begin, observe: Observe): void {
  const count = batch.count;
  for (let i = 0; i < count; i++) {
    begin(batch, i);
    store<i32>(batch.elapsed + (<usize>i << 2), 0);
    store<u8>(batch.pending + i, 0);
    store<u8>(batch.truncated + i, 0);
    finish(batch, i, 0, false);
    observe(batch, i, batch.observations + (<usize>(i * size) << 2));
  }
  memory.copy(batch.finals, batch.observations, <usize>(count * size) << 2);
}

/** Gives every environment a stream of its own, so that none depends on how many there are. */
export function seedBatch(batch: Batch, seed: u32): void {
  for (let i = 0; i < batch.count; i++) seedGenerator(generator(batch, i), seed, i);
}

import { Heap, type KernelExports, requiredKernel } from "@kb/wasm-runtime";
import advantagesSource from "../build/advantages.wasm";
import elementarySource from "../build/elementary.wasm";
import envsSource from "../build/envs.wasm";
import lossesSource from "../build/losses.wasm";

/** The memory that the modules share: advantages, elementary, envs, losses and neural, each with a page of its own. */
export const heap: Heap = /* @__PURE__ */ new Heap(5);

/** Advantages of rollouts; see assembly/advantages. Pointers are to float32, flags to bytes. */
export interface AdvantagesExports extends KernelExports {
  gae(
    rewards: number,
    values: number,
    nextValues: number,
    terminated: number,
    truncated: number,
    advantages: number,
    returns: number,
    carry: number,
    steps: number,
    envs: number,
    gamma: number,
    lambda: number,
  ): void;
}

/** Functions of every element of a float64 array, in place; see assembly/elementary. */
export interface ElementaryExports extends KernelExports {
  exp(pointer: number, length: number): void;
  expm1(pointer: number, length: number): void;
  softplus(pointer: number, length: number): void;
}

/** Environments, a whole batch at a time; see assembly/envs. Pointers are to a `Batch`. */
export interface EnvsExports extends KernelExports {
  seedBatch(batch: number, seed: number): void;
  resetCartPole(batch: number): void;
  stepCartPole(batch: number): void;
  resetAcrobot(batch: number): void;
  stepAcrobot(batch: number): void;
  resetMountainCar(batch: number): void;
  stepMountainCar(batch: number): void;
  stepMountainCarContinuous(batch: number): void;
  resetPendulum(batch: number): void;
  stepPendulum(batch: number): void;
  resetGridWorld(batch: number): void;
  stepGridWorld(batch: number): void;
}

/** Rows of logits; see assembly/losses. `32` takes float32 logits, `64` float64; what comes of a row is float64. */
export interface LossesExports extends KernelExports {
  forward32: RowsForward;
  forward64: RowsForward;
  backward32: RowsBackward;
  backward64: RowsBackward;
}

export type RowsForward = (
  logits: number,
  exps: number,
  expsStride: number,
  rows: number,
  classes: number,
  temperature: number,
  stats: number,
) => void;

export type RowsBackward = (
  logits: number,
  exps: number,
  rows: number,
  classes: number,
  temperature: number,
  stats: number,
  upstream: number,
) => void;

export const advantagesKernel: () => AdvantagesExports = /* @__PURE__ */ requiredKernel<AdvantagesExports>(
  "@kb/rl",
  advantagesSource,
  heap,
);

export const elementaryKernel: () => ElementaryExports = /* @__PURE__ */ requiredKernel<ElementaryExports>(
  "@kb/rl",
  elementarySource,
  heap,
);

export const envsKernel: () => EnvsExports = /* @__PURE__ */ requiredKernel<EnvsExports>(
  "@kb/rl",
  envsSource,
  heap,
);

export const lossesKernel: () => LossesExports = /* @__PURE__ */ requiredKernel<LossesExports>(
  "@kb/rl",
  lossesSource,
  heap,
);

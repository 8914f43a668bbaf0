import type { KernelWorld } from "./kernel-env.js";

/** A world with Gymnasium's time limit. */
interface LimitedWorld extends KernelWorld {
  readonly limit: number;
}

const torques = { kind: "discrete", count: 3 } as const;

/** The names of Gymnasium's classic control. */
export type ClassicControl =
  | "CartPole-v1"
  | "Acrobot-v1"
  | "MountainCar-v0"
  | "MountainCarContinuous-v0"
  | "Pendulum-v1";

/** Gymnasium's classic control by name. */
export const classicControl: Readonly<Record<ClassicControl, LimitedWorld>> = {
  "CartPole-v1": {
    name: "CartPole-v1",
    observationSize: 4,
    stateSize: 4,
    actionSpace: { kind: "discrete", count: 2 },
    reset: "resetCartPole",
    step: "stepCartPole",
    limit: 500,
  },
  "Acrobot-v1": {
    name: "Acrobot-v1",
    observationSize: 6,
    stateSize: 4,
    actionSpace: torques,
    reset: "resetAcrobot",
    step: "stepAcrobot",
    limit: 500,
  },
  "MountainCar-v0": {
    name: "MountainCar-v0",
    observationSize: 2,
    stateSize: 2,
    actionSpace: torques,
    reset: "resetMountainCar",
    step: "stepMountainCar",
    limit: 200,
  },
  "MountainCarContinuous-v0": {
    name: "MountainCarContinuous-v0",
    observationSize: 2,
    stateSize: 2,
    actionSpace: { kind: "continuous", size: 1, low: -1, high: 1 },
    reset: "resetMountainCar",
    step: "stepMountainCarContinuous",
    limit: 999,
  },
  "Pendulum-v1": {
    name: "Pendulum-v1",
    observationSize: 3,
    stateSize: 2,
    actionSpace: { kind: "continuous", size: 1, low: -2, high: 2 },
    reset: "resetPendulum",
    step: "stepPendulum",
    limit: 200,
  },
};

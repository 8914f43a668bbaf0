import { type KernelExports, requiredKernel } from "@kb/wasm-runtime";
import source from "../../build/envs.wasm";
import { heap } from "../kernel.js";

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

export const envsKernel: () => EnvsExports = /* @__PURE__ */ requiredKernel<EnvsExports>(
  "@kb/rl",
  source,
  heap,
);

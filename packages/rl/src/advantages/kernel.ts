import { type KernelExports, requiredKernel } from "@kb/wasm-runtime";
import source from "../../build/advantages.wasm";
import { heap } from "../kernel.js";

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

export const advantagesKernel: () => AdvantagesExports = /* @__PURE__ */ requiredKernel<AdvantagesExports>(
  "@kb/rl",
  source,
  heap,
);

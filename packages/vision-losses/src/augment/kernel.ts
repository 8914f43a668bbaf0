import { type KernelExports, requiredKernel } from "@kb/wasm-runtime";
import augmentSource from "../../build/augment.wasm";
import { heap } from "../kernel.js";

/** Noise and elementary functions; see assembly/augment. */
interface AugmentExports extends KernelExports {
  log(x: number): number;
  exp(x: number): number;
  seedGenerator(generator: number, seed: number, stream: number): void;
  fillNormal(out: number, n: number, deviation: number, generator: number): void;
  fillBytes(out: number, n: number, lanes: number, seed: number, stream: number): void;
  fillUniform(
    out: number,
    n: number,
    lanes: number,
    seed: number,
    stream: number,
    from: number,
    to: number,
  ): void;
  logBetaOdds(alpha: number, generator: number): number;
}

export const augmentKernel: () => AugmentExports = /* @__PURE__ */ requiredKernel<AugmentExports>(
  "@kb/vision-losses",
  augmentSource,
  heap,
);

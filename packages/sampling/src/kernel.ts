import { type KernelExports, type KernelSource, requiredKernel } from "@kb/wasm-runtime";
import generatorsSource from "../build/generators.wasm";
import uniformSource from "../build/uniform.wasm";
import xoshiroSource from "../build/xoshiro.wasm";
import { heap } from "./heap.js";
import { type Refill, refill } from "./rng/refill.js";

export interface XoshiroExports extends KernelExports {
  readonly refill256: Refill;
  readonly refill128: Refill;
  jump256(lane: number, polynomial: number): void;
  jump128(lane: number, polynomial: number): void;
}

export interface GeneratorsExports extends KernelExports {
  readonly refillMt19937: Refill;
  readonly refillPcg64: Refill;
  readonly refillPhilox: Refill;
  readonly refillSfc64: Refill;
}

/** Uniform draws: see assembly/uniform. `out` is an address with room for `n` values, rounded up to whole vectors. */
export interface UniformExports extends KernelExports {
  fillF64(source: number, out: number, n: number): void;
  fillU32(source: number, out: number, n: number): void;
  fillF32(source: number, out: number, n: number): void;
  demote(at: number, n: number): void;
  integersF64(source: number, out: number, n: number, low: number, high: number): void;
  integersI32(source: number, out: number, n: number, low: number, high: number): void;
}

export const xoshiroKernel: () => XoshiroExports = /* @__PURE__ */ kernelOf<XoshiroExports>(xoshiroSource);
export const generatorsKernel: () => GeneratorsExports =
  /* @__PURE__ */ kernelOf<GeneratorsExports>(generatorsSource);
export const uniformKernel: () => UniformExports = /* @__PURE__ */ kernelOf<UniformExports>(uniformSource);

/** A function that answers the kernel's exports, compiled at its first call; it throws where this host refuses WebAssembly. */
export function kernelOf<Exports extends KernelExports>(source: KernelSource): () => Exports {
  return requiredKernel<Exports>("@kb/sampling", source, heap, { refill });
}

import { type KernelExports, type KernelSource, requiredKernel } from "@kb/wasm-runtime";
import generatorsSource from "../build/generators.wasm";
import uniformSource from "../build/uniform.wasm";
import { heap } from "./heap.js";
import { type Refill, refill } from "./rng/refill.js";

/** Moves the state of one lane at `lane` by the polynomial at `polynomial`. */
export type Jump = (lane: number, polynomial: number) => void;

export interface GeneratorsExports extends KernelExports {
  readonly refillMt19937: Refill;
  readonly refillPcg64: Refill;
  readonly refillPhilox: Refill;
  readonly refillSfc64: Refill;
  readonly refill128: Refill;
  readonly jump128: Jump;
}

/** The default generator and uniform draws: see assembly/uniform. `out` is an address with room for `n` values, rounded up to whole vectors. */
export interface UniformExports extends KernelExports {
  readonly refill256: Refill;
  readonly jump256: Jump;
  fillF64(source: number, out: number, n: number): void;
  fillU32(source: number, out: number, n: number): void;
  fillF32(source: number, out: number, n: number): void;
  demote(at: number, n: number): void;
  integersF64(source: number, out: number, n: number, low: number, high: number): void;
  integersI32(source: number, out: number, n: number, low: number, high: number): void;
}

export const generatorsKernel: () => GeneratorsExports =
  /* @__PURE__ */ kernelOf<GeneratorsExports>(generatorsSource);
export const uniformKernel: () => UniformExports = /* @__PURE__ */ kernelOf<UniformExports>(uniformSource);

/** A function that answers the kernel's exports, compiled at its first call; it throws where this host refuses WebAssembly. */
export function kernelOf<Exports extends KernelExports>(source: KernelSource): () => Exports {
  return requiredKernel<Exports>("@kb/sampling", source, heap, { refill });
}

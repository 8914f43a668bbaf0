import { checkFunction } from "@kb/checks";
import { type Floats, outputFor } from "../arguments.js";

/** Draws samples of one distribution. `random` is an Rng, or any function that gives numbers in [0, 1). */
export interface Sampler {
  /** One sample. */
  sample(random: () => number): number;
  /** `count` samples. */
  sample(random: () => number, count: number): Float64Array;
  /** Fills `out` with samples. */
  sample<Out extends Floats>(random: () => number, out: Out): Out;
}

/** A {@link Sampler.sample} that asks `draw` for one sample after the other; `index` counts those of the call. */
export function sampleBy(draw: (random: () => number, index: number) => number): Sampler["sample"] {
  function sample(random: () => number): number;
  function sample(random: () => number, count: number): Float64Array;
  function sample<Out extends Floats>(random: () => number, out: Out): Out;
  function sample(random: () => number, size?: number | Floats): number | Floats {
    checkFunction(random, "rng");
    if (size === undefined) return draw(random, 0);
    const target = outputFor(size);
    for (let i = 0; i < target.length; i++) target[i] = draw(random, i);
    return target;
  }
  return sample;
}

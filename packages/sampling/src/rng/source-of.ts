import { describe } from "@kb/checks";
import { UniformRng } from "./uniform-rng.js";

/** Where kernels draw from. Throws a TypeError unless `rng` is one of ours, and not freed. */
export function sourceOf(rng: UniformRng): number {
  if (!(rng instanceof UniformRng)) {
    throw new TypeError(`rng must be made by createRng, got ${describe(rng)}`);
  }
  return rng.source.pointer;
}

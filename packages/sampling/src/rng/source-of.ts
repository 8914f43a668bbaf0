import { describe } from "@kb/checks";
import type { Source } from "./source.js";
import { UniformRng } from "./uniform-rng.js";

/** Where kernels draw from, at its `pointer`. Throws a TypeError unless `rng` is one of ours, and not freed. */
export function sourceOf(rng: UniformRng): Source {
  if (!(rng instanceof UniformRng)) {
    throw new TypeError(`rng must be made by createRng, got ${describe(rng)}`);
  }
  const { source } = rng;
  source.pointer;
  return source;
}

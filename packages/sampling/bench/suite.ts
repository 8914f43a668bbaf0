import type { Suite } from "@kb/benchmark";
import { backend } from "@kb/sampling";
import { collections } from "./cases/collections.js";
import { distributions } from "./cases/distributions.js";
import { points } from "./cases/points.js";
import { uniform } from "./cases/uniform.js";
import { FULL, type Sizes } from "./sizes.js";

export { FULL, type Sizes, SMALL } from "./sizes.js";

/** All cases of @kb/sampling. */
export function samplingSuite({ draws, side }: Sizes = FULL): Suite {
  return {
    name: "@kb/sampling",
    backend,
    topics: [
      { title: { zh: "均匀分布", en: "Uniform numbers" }, cases: uniform(draws) },
      { title: { zh: "分布", en: "Distributions" }, cases: distributions(draws) },
      { title: { zh: "点", en: "Points" }, cases: points(draws, side) },
      { title: { zh: "集合", en: "Collections" }, cases: collections(draws) },
    ],
  };
}

import type { Suite } from "@kb/benchmark";
import { backend } from "@kb/sampling";
import { collections } from "./cases/collections.js";
import { distributions } from "./cases/distributions.js";
import { points } from "./cases/points.js";
import { uniform } from "./cases/uniform.js";
import { noNative, type StartNative } from "./rivals/native.js";
import { FULL, type Sizes } from "./sizes.js";

export { FULL, type Sizes, SMALL } from "./sizes.js";

/** All cases of @kb/sampling; rivals outside JavaScript where `startNative` finds them. */
export function samplingSuite({ draws, side }: Sizes = FULL, startNative: StartNative = noNative): Suite {
  return {
    name: "@kb/sampling",
    backend,
    topics: [
      { title: { zh: "均匀分布", en: "Uniform numbers" }, cases: uniform(draws, startNative) },
      { title: { zh: "分布", en: "Distributions" }, cases: distributions(draws, startNative) },
      { title: { zh: "点", en: "Points" }, cases: points(draws, side, startNative) },
      { title: { zh: "集合", en: "Collections" }, cases: collections(draws, startNative) },
    ],
  };
}

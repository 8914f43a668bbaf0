import type { Suite } from "@kb/benchmark";
import { backend } from "@kb/search";
import { building } from "./cases/building.js";
import { fewQueries, randomQueries, rawArrays, sortedQueries } from "./cases/random-queries.js";
import { sortedSets } from "./cases/sets.js";
import { singleQueries } from "./cases/single-queries.js";
import { noNative, type StartNative } from "./rivals/native.js";
import { FULL, type Sizes } from "./sizes.js";

export { FULL, type Sizes, SMALL } from "./sizes.js";

/** All cases of @kb/search; rivals outside JavaScript where `startNative` finds them. */
export function searchSuite(sizes: Sizes = FULL, startNative: StartNative = noNative): Suite {
  return {
    name: "@kb/search",
    backend,
    topics: [
      {
        title: { zh: "随机查询，已建索引", en: "Random queries, indexed" },
        cases: randomQueries(sizes, startNative),
      },
      {
        title: { zh: "随机查询，无索引", en: "Random queries, no index" },
        cases: [...rawArrays(sizes), ...fewQueries(sizes)],
      },
      { title: { zh: "有序查询", en: "Sorted queries" }, cases: sortedQueries(sizes) },
      { title: { zh: "逐个查询", en: "One query at a time" }, cases: singleQueries(sizes) },
      { title: { zh: "建立索引", en: "Building an index" }, cases: building(sizes) },
      { title: { zh: "有序集合", en: "Sorted sets" }, cases: sortedSets(sizes) },
    ],
  };
}

import { traceSearch } from "@kb/search";
import { runsNeeded, splitArray } from "../samples/split-array.js";
import sample from "../samples/split-array.ts?raw";
import { checkedCandidates, wholeOf, wholesOf } from "./entries.js";
import type { Exercise } from "./exercise.js";
import { scanFirst } from "./scan.js";
import { sum } from "./sum.js";

export const largestSum: Exercise = {
  fields: ["a", "x"],
  example: { a: "7, 2, 5, 10, 8", x: "2" },
  sample,
  pose({ a, x }) {
    const values = wholesOf(a, 0);
    const parts = wholeOf(x, 1, values.length);
    const [largest, total] = checkedCandidates(Math.max(...values), sum(values));
    const fits = (most: number): boolean => runsNeeded(values, most) <= parts;
    return {
      candidates: [largest, total],
      trace: (options) => traceSearch("firstTrue", { lo: largest, hi: total, predicate: fits }, options),
      height: (k) => runsNeeded(values, k),
      line: { name: "m", at: () => parts },
      fact: (mid) => `runs(${mid}) = ${runsNeeded(values, mid)} ${fits(mid) ? "≤" : ">"} ${parts}`,
      loop: { form: "first", left: "max(a)", right: "sum(a)", excludes: "runs(mid) > m" },
      solve: () => splitArray(values, parts),
      scan: () => scanFirst(largest, total, fits),
    };
  },
};

import { traceSearch } from "@kb/search";
import { countAtMost, kthSmallest } from "../samples/kth-smallest.js";
import sample from "../samples/kth-smallest.ts?raw";
import { checkedCandidates, checkedSorted, rowsOf, wholeOf, wholesOf } from "./entries.js";
import type { Exercise } from "./exercise.js";
import { scanFirst } from "./scan.js";

export const kthOfRows: Exercise = {
  fields: ["a", "x"],
  example: { a: "1, 5, 9; 10, 11, 13; 12, 13, 15", x: "8" },
  sample,
  pose({ a, x }) {
    const all = wholesOf(a, -9999);
    const rows = rowsOf(a).map(checkedSorted);
    const rank = wholeOf(x, 1, all.length);
    const [least, greatest] = checkedCandidates(Math.min(...all), Math.max(...all));
    const enough = (value: number): boolean => countAtMost(rows, value) >= rank;
    return {
      candidates: [least, greatest],
      trace: (options) => traceSearch("firstTrue", { lo: least, hi: greatest, predicate: enough }, options),
      height: (value) => countAtMost(rows, value),
      line: { name: "k", at: () => rank },
      fact: (mid) => `count(≤ ${mid}) = ${countAtMost(rows, mid)} ${enough(mid) ? "≥" : "<"} ${rank}`,
      loop: { form: "first", left: "min(rows)", right: "max(rows)", excludes: "countAtMost(mid) < k" },
      solve: () => kthSmallest(rows, rank),
      scan: () => scanFirst(least, greatest, enough),
    };
  },
};

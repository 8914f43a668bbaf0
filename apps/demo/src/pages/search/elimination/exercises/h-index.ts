import { traceSearch } from "@kb/search";
import { citedAtLeast, hIndex } from "../samples/h-index.js";
import sample from "../samples/h-index.ts?raw";
import { wholesOf } from "./entries.js";
import type { Exercise } from "./exercise.js";
import { scanLast } from "./scan.js";

export const citations: Exercise = {
  fields: ["a"],
  example: { a: "14, 9, 1, 7, 0, 6, 3, 5, 2, 11", x: "" },
  sample,
  pose({ a }) {
    const counts = wholesOf(a, 0);
    const n = counts.length;
    const holds = (h: number): boolean => citedAtLeast(counts, h) >= h;
    return {
      candidates: [0, n],
      trace: (options) => traceSearch("lastTrue", { lo: 1, hi: n + 1, predicate: holds }, options),
      height: (h) => citedAtLeast(counts, h),
      line: { name: "h", at: (h) => h },
      fact: (mid) => `cited(≥ ${mid}) = ${citedAtLeast(counts, mid)} ${holds(mid) ? "≥" : "<"} ${mid}`,
      loop: { form: "last", left: "0", right: "n", excludes: "citedAtLeast(mid) < mid" },
      solve: () => hIndex(counts),
      scan: () => scanLast(0, n, holds),
    };
  },
};

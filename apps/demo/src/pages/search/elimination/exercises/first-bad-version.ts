import { traceSearch } from "@kb/search";
import { firstBadVersion } from "../samples/first-bad-version.js";
import sample from "../samples/first-bad-version.ts?raw";
import { wholeOf } from "./entries.js";
import type { Exercise } from "./exercise.js";
import { scanFirst } from "./scan.js";

export const badVersion: Exercise = {
  fields: ["a", "x"],
  example: { a: "20", x: "14" },
  sample,
  pose({ a, x }) {
    const n = wholeOf(a, 1, 60, "a");
    const bad = wholeOf(x, 1, n);
    const isBad = (version: number): boolean => version >= bad;
    return {
      candidates: [1, n],
      trace: (options) => traceSearch("firstTrue", { lo: 1, hi: n, predicate: isBad }, options),
      height: (k) => Number(isBad(k)),
      labelOf: (k) => (isBad(k) ? "✗" : "✓"),
      fact: (mid) => `isBad(${mid}) = ${isBad(mid)}`,
      loop: { form: "first", left: "1", right: "n", excludes: "!isBad(mid)" },
      solve: () => firstBadVersion(n, isBad),
      scan: () => scanFirst(1, n, isBad),
    };
  },
};

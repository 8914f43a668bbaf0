import { findPeak, traceSearch } from "@kb/search";
import sample from "../samples/find-peak.ts?raw";
import { listOf } from "./entries.js";
import type { Exercise } from "./exercise.js";

export const peak: Exercise = {
  fields: ["a"],
  example: { a: "2, 5, 4, 3, 6, 9, 12, 10, 7, 8, 3, 1", x: "" },
  sample,
  pose({ a }) {
    const values = listOf(a);
    const last = values.length - 1;
    const rises = (k: number): boolean => values[k]! < values[k + 1]!;
    return {
      candidates: [0, last],
      trace: (options) => traceSearch("findPeak", { values }, options),
      height: (k) => values[k],
      fact: (mid) =>
        `a[${mid}] = ${values[mid]} ${rises(mid) ? "<" : "≥"} a[${mid + 1}] = ${values[mid + 1]}`,
      loop: { form: "first", left: "0", right: "a.length - 1", excludes: "a[mid] < a[mid + 1]" },
      solve: () => findPeak(values),
      // There may be several peaks, and any of them is right.
      scan: () => findPeak(values),
    };
  },
};

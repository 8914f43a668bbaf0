import { traceSearch } from "@kb/search";
import { countUpTo, findDuplicate } from "../samples/find-duplicate.js";
import sample from "../samples/find-duplicate.ts?raw";
import { wholesOf } from "./entries.js";
import type { Exercise } from "./exercise.js";
import { InputError } from "./input-error.js";
import { scanFirst } from "./scan.js";

export const duplicate: Exercise = {
  fields: ["a"],
  example: { a: "5, 2, 7, 1, 3, 5, 4, 8, 6, 9", x: "" },
  sample,
  pose({ a }) {
    const values = wholesOf(a, 1, { min: 2 });
    const n = values.length - 1;
    const tooLarge = values.find((value) => value > n);
    if (tooLarge !== undefined) throw new InputError("a", { type: "range", min: 1, max: n, got: tooLarge });
    const crowded = (k: number): boolean => countUpTo(values, k) > k;
    return {
      candidates: [1, n],
      trace: (options) => traceSearch("firstTrue", { lo: 1, hi: n, predicate: crowded }, options),
      height: (k) => countUpTo(values, k),
      line: { name: "k", at: (k) => k },
      fact: (mid) => `count(≤ ${mid}) = ${countUpTo(values, mid)} ${crowded(mid) ? ">" : "≤"} ${mid}`,
      loop: { form: "first", left: "1", right: "n", excludes: "countUpTo(mid) <= mid" },
      solve: () => findDuplicate(values),
      scan: () => scanFirst(1, n, crowded),
    };
  },
};

import { traceSearch } from "@kb/search";
import { medianOfTwo, takenFromFirst } from "../samples/median-of-two.js";
import sample from "../samples/median-of-two.ts?raw";
import { checkedSorted, rowsOf } from "./entries.js";
import type { Exercise } from "./exercise.js";
import { InputError } from "./input-error.js";
import { scanFirst } from "./scan.js";

export const median: Exercise = {
  fields: ["a"],
  example: { a: "1, 3, 8, 9, 15, 20, 22; 7, 11, 12, 18, 19, 21, 25, 30", x: "" },
  sample,
  pose({ a: text }) {
    const rows = rowsOf(text).map(checkedSorted);
    if (rows.length !== 2) throw new InputError("a", { type: "rows", count: 2, got: rows.length });
    const [a, b] = rows.sort((left, right) => left.length - right.length) as [number[], number[]];
    const half = Math.ceil((a.length + b.length) / 2);
    const enough = (taken: number): boolean => a[taken]! >= b[half - taken - 1]!;
    return {
      candidates: [0, a.length],
      trace: (options) => traceSearch("firstTrue", { lo: 0, hi: a.length, predicate: enough }, options),
      height: (taken) => a[taken],
      line: { name: "b", at: (taken) => (taken < a.length ? b[half - taken - 1] : undefined) },
      fact: (mid) =>
        `a[${mid}] = ${a[mid]} ${enough(mid) ? "≥" : "<"} b[${half - mid - 1}] = ${b[half - mid - 1]}`,
      loop: { form: "first", left: "0", right: "a.length", excludes: "a[mid] < b[half - mid - 1]" },
      solve: () => takenFromFirst(a, b),
      scan: () => scanFirst(0, a.length, enough),
      result: () => String(medianOfTwo(a, b)),
    };
  },
};

import { traceSearch } from "@kb/search";
import { daysNeeded, smallestCapacity } from "../samples/ship-in-days.js";
import sample from "../samples/ship-in-days.ts?raw";
import { checkedCandidates, wholeOf, wholesOf } from "./entries.js";
import type { Exercise } from "./exercise.js";
import { scanFirst } from "./scan.js";
import { sum } from "./sum.js";

export const shipInDays: Exercise = {
  fields: ["a", "x"],
  example: { a: "3, 2, 2, 4, 1, 4, 5, 3", x: "4" },
  sample,
  pose({ a, x }) {
    const weights = wholesOf(a, 1);
    const days = wholeOf(x, 1, 99);
    const [lightest, total] = checkedCandidates(Math.max(...weights), sum(weights));
    const enough = (capacity: number): boolean => daysNeeded(weights, capacity) <= days;
    return {
      candidates: [lightest, total],
      trace: (options) => traceSearch("firstTrue", { lo: lightest, hi: total, predicate: enough }, options),
      height: (k) => daysNeeded(weights, k),
      line: { name: "D", at: () => days },
      fact: (mid) => `days(${mid}) = ${daysNeeded(weights, mid)} ${enough(mid) ? "≤" : ">"} ${days}`,
      loop: { form: "first", left: "max(weights)", right: "sum(weights)", excludes: "days(mid) > D" },
      solve: () => smallestCapacity(weights, days),
      scan: () => scanFirst(lightest, total, enough),
    };
  },
};

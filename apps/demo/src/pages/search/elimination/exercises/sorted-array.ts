import { traceSearch } from "@kb/search";
import { lastAtMost } from "../samples/last-at-most.js";
import lastAtMostCode from "../samples/last-at-most.ts?raw";
import { lowerBound } from "../samples/lower-bound.js";
import lowerBoundCode from "../samples/lower-bound.ts?raw";
import { upperBound } from "../samples/upper-bound.js";
import upperBoundCode from "../samples/upper-bound.ts?raw";
import { numberOf, sortedOf } from "./entries.js";
import type { Entries, Exercise, Problem } from "./exercise.js";
import { scanFirst, scanLast } from "./scan.js";

const example = { a: "1, 3, 4, 6, 6, 6, 8, 11, 13, 15, 18, 21, 24", x: "12" };
const fields = ["a", "x"] as const;

/** What all searches in the reader's own sorted array share. */
function common({ a, x }: Entries) {
  const sorted = sortedOf(a);
  const target = numberOf(x);
  return {
    sorted,
    target,
    height: (k: number) => sorted[k],
    line: { name: "x", at: () => target },
    fact: (sign: string) => (mid: number) => `a[${mid}] = ${sorted[mid]} ${sign} ${target}`,
  };
}

/** The first element ≥ x. */
export const firstAtLeast: Exercise = {
  fields,
  example,
  sample: lowerBoundCode,
  pose(entries): Problem {
    const { sorted, target, height, line, fact } = common(entries);
    const n = sorted.length;
    return {
      candidates: [0, n],
      trace: (options) => traceSearch("lowerBound", { sorted, x: target }, options),
      height,
      line,
      fact: (mid) => fact(sorted[mid]! < target ? "<" : "≥")(mid),
      loop: { form: "first", left: "0", right: "a.length", excludes: "a[mid] < x" },
      solve: () => lowerBound(sorted, target),
      scan: () => scanFirst(0, n, (k) => sorted[k]! >= target),
    };
  },
};

/** The first element > x. */
export const firstAbove: Exercise = {
  fields,
  example: { ...example, x: "6" },
  sample: upperBoundCode,
  pose(entries): Problem {
    const { sorted, target, height, line, fact } = common(entries);
    const n = sorted.length;
    return {
      candidates: [0, n],
      trace: (options) => traceSearch("upperBound", { sorted, x: target }, options),
      height,
      line,
      fact: (mid) => fact(sorted[mid]! <= target ? "≤" : ">")(mid),
      loop: { form: "first", left: "0", right: "a.length", excludes: "a[mid] <= x" },
      solve: () => upperBound(sorted, target),
      scan: () => scanFirst(0, n, (k) => sorted[k]! > target),
    };
  },
};

/** The last element ≤ x: the form that keeps mid by `left = mid`. */
export const lastNotAbove: Exercise = {
  fields,
  example,
  sample: lastAtMostCode,
  pose(entries): Problem {
    const { sorted, target, height, line, fact } = common(entries);
    const n = sorted.length;
    return {
      candidates: [-1, n - 1],
      trace: (options) => traceSearch("lastAtMost", { sorted, x: target }, options),
      height,
      line,
      fact: (mid) => fact(sorted[mid]! > target ? ">" : "≤")(mid),
      loop: { form: "last", left: "-1", right: "a.length - 1", excludes: "a[mid] > x" },
      solve: () => lastAtMost(sorted, target),
      scan: () => scanLast(-1, n - 1, (k) => sorted[k]! <= target),
    };
  },
};

import { traceSearch } from "@kb/search";
import { integerSqrt } from "../samples/integer-sqrt.js";
import sample from "../samples/integer-sqrt.ts?raw";
import { wholeOf } from "./entries.js";
import type { Exercise } from "./exercise.js";
import { scanLast } from "./scan.js";

export const squareRoot: Exercise = {
  fields: ["x"],
  example: { a: "", x: "24" },
  sample,
  pose({ x }) {
    const n = wholeOf(x, 0, 60);
    const holds = (k: number): boolean => k * k <= n;
    return {
      candidates: [0, n],
      trace: (options) => traceSearch("lastTrue", { lo: 1, hi: n + 1, predicate: holds }, options),
      height: (k) => k * k,
      line: { name: "n", at: () => n },
      fact: (mid) => `${mid}² = ${mid * mid} ${holds(mid) ? "≤" : ">"} ${n}`,
      loop: { form: "last", left: "0", right: "n", excludes: "mid * mid > n" },
      solve: () => integerSqrt(n),
      scan: () => scanLast(0, n, holds),
    };
  },
};

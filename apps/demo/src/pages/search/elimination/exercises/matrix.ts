import { traceSearch } from "@kb/search";
import { searchRows } from "../samples/search-matrix.js";
import sample from "../samples/search-matrix.ts?raw";
import { checkedSorted, numberOf, rowsOf } from "./entries.js";
import type { Exercise } from "./exercise.js";
import { InputError } from "./input-error.js";
import { scanFirst } from "./scan.js";

export const matrix: Exercise = {
  fields: ["a", "x"],
  example: { a: "1, 3, 5, 7; 10, 11, 16, 20; 23, 30, 34, 60", x: "16" },
  sample,
  pose({ a, x }) {
    const rows = checkedRows(rowsOf(a));
    const all = checkedSorted(rows.flat());
    const target = numberOf(x);
    const width = rows[0]!.length;
    const place = (k: number): [number, number] => [Math.floor(k / width), k % width];
    const found = searchRows(rows, target);
    const atLeast = (k: number): boolean => all[k]! >= target;
    return {
      candidates: [0, all.length],
      trace: (options) => traceSearch("lowerBound", { sorted: all, x: target }, options),
      height: (k) => all[k],
      line: { name: "x", at: () => target },
      nameOf: (k) => (k < all.length ? place(k).join(",") : String(k)),
      fact: (mid) => `m[${place(mid).join("][")}] = ${all[mid]} ${atLeast(mid) ? "≥" : "<"} ${target}`,
      loop: { form: "first", left: "0", right: "rows * columns", excludes: "at(mid) < x" },
      solve: () => (found ? found[0] * width + found[1] : scanFirst(0, all.length, atLeast)),
      scan: () => scanFirst(0, all.length, atLeast),
      result: (k) => (all[k] === target ? `[${place(k).join(", ")}]` : ""),
    };
  },
};

function checkedRows(rows: number[][]): number[][] {
  const width = rows[0]!.length;
  const row = rows.findIndex(({ length }) => length !== width);
  if (row > 0) throw new InputError("a", { type: "ragged", width, row, got: rows[row]!.length });
  return rows;
}

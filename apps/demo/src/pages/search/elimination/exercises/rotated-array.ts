import { rotationIndex, traceSearch } from "@kb/search";
import sample from "../samples/rotation-index.ts?raw";
import { listOf } from "./entries.js";
import type { Exercise } from "./exercise.js";
import { InputError } from "./input-error.js";

export const rotatedArray: Exercise = {
  fields: ["a"],
  example: { a: "13, 15, 18, 21, 24, 30, 1, 3, 4, 6, 8, 11", x: "" },
  sample,
  pose({ a }) {
    const values = checkedRotated(listOf(a));
    const last = values.length - 1;
    return {
      candidates: [0, last],
      trace: (options) => traceSearch("rotationIndex", { values }, options),
      height: (k) => values[k],
      fact: (mid, right) =>
        `a[${mid}] = ${values[mid]} ${sign(values[mid]! - values[right]!)} a[${right}] = ${values[right]}`,
      loop: { form: "rotation", left: "0", right: "a.length - 1", excludes: "a[mid] > a[right]" },
      solve: () => rotationIndex(values),
      scan: () => breaks(values)[0] ?? 0,
    };
  },
};

/** Where an element is less than the one before it. */
function breaks(values: readonly number[]): number[] {
  return values.flatMap((value, k) => (k > 0 && value < values[k - 1]! ? [k] : []));
}

function checkedRotated(values: number[]): number[] {
  const [first, second = 0] = breaks(values);
  const closes = values.at(-1)! <= values[0]!;
  if (first !== undefined && (second > 0 || !closes)) {
    throw new InputError("a", { type: "not rotated", first, second });
  }
  return values;
}

function sign(order: number): string {
  return order > 0 ? ">" : order < 0 ? "<" : "=";
}

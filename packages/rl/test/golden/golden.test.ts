import { describe, expect, test } from "vitest";
import { type Adapter, Inputs } from "./adapter.js";
import { advantagesAdapters } from "./advantages.adapters.js";
import { lossesAdapters } from "./losses.adapters.js";
import { type GoldenCase, numbersOf, readGolden } from "./read-cases.js";
import { tabularAdapters } from "./tabular.adapters.js";

const adapters: Readonly<Record<string, Adapter>> = {
  ...advantagesAdapters,
  ...lossesAdapters,
  ...tabularAdapters,
};

const PATHS = [
  { name: "float64", kind: Float64Array, tolerance: 1e-12 },
  { name: "float32", kind: Float32Array, tolerance: 1e-6 },
] as const;

describe.each(Object.entries(adapters))("%s equals PyTorch", (fn, adapter) => {
  const cases = readGolden<GoldenCase>(fn);

  test("in some cases, where no other folder is named", () => {
    if (process.env.GOLDEN_DIR === undefined) expect(cases.length).toBeGreaterThan(0);
  });

  test.each(PATHS)("in $name", ({ kind, tolerance }) => {
    for (const each of cases) {
      const got = adapter(new Inputs(each, kind));
      for (const [name, stored] of Object.entries(each.out)) {
        const error = largestError(got[name], numbersOf(stored));
        expect(error, `${each.id}: ${name}`).toBeLessThanOrEqual(tolerance);
      }
    }
  });
});

/** Relative to the tensor's largest element, or to 1. */
function largestError(got: number | ArrayLike<number> | undefined, expected: number[]): number {
  const values = typeof got === "number" ? [got] : Array.from(got!);
  if (values.length !== expected.length) return Number.POSITIVE_INFINITY;
  const scale = Math.max(1, ...expected.map(Math.abs));
  return Math.max(0, ...expected.map((value, i) => difference(values[i]!, value) / scale));
}

function difference(one: number, other: number): number {
  if (Object.is(one, other)) return 0;
  const apart = Math.abs(one - other);
  return Number.isNaN(apart) ? Number.POSITIVE_INFINITY : apart;
}

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findPeak, kthSmallest, rotationIndex, searchMatrix, searchRotated } from "../src/index.js";

const few = fc.integer({ min: 0, max: 6 });
const ascending = (values: readonly number[]) => [...values].sort((a, b) => a - b);

describe("rotated arrays", () => {
  test("every rotation, with repetitions", () => {
    fc.assert(
      fc.property(fc.array(few, { minLength: 1, maxLength: 12 }), few, (values, x) => {
        const sorted = ascending(values);
        for (let by = 0; by < sorted.length; by++) {
          const rotated = [...sorted.slice(by), ...sorted.slice(0, by)];
          const start = rotationIndex(rotated);
          expect([...rotated.slice(start), ...rotated.slice(0, start)]).toEqual(sorted);
          const found = searchRotated(rotated, x);
          if (sorted.includes(x)) expect(rotated[found]).toBe(x);
          else expect(found).toBe(-1);
        }
      }),
    );
  });

  test("distinct elements take O(log n) comparisons", () => {
    let reads = 0;
    const rotated = new Proxy(
      Int32Array.from({ length: 1 << 16 }, (_, i) => (i + 12_345) % (1 << 16)),
      {
        get(target, key) {
          if (typeof key === "string" && /^\d/.test(key)) reads++;
          const value: unknown = Reflect.get(target, key, target);
          return value;
        },
      },
    );
    expect(rotationIndex(Object.assign(rotated))).toBe((1 << 16) - 12_345);
    expect(reads).toBeLessThan(60);
  });

  test("small and bad input", () => {
    expect(rotationIndex([])).toBe(0);
    expect(searchRotated([], 1)).toBe(-1);
    expect(rotationIndex(["c", "a", "b"])).toBe(1);
    expect(searchRotated(["c", "a", "b"], "b")).toBe(2);
    expect(() => rotationIndex([1, "a"])).toThrow(TypeError);
    expect(() => searchRotated([1], "a" as never)).toThrow(TypeError);
    expect(() => searchRotated([], undefined)).toThrow(TypeError);
    expect(() => rotationIndex(5 as never)).toThrow("rotated must be an array");
  });
});

describe("peaks", () => {
  test("greater than before, not less than behind, in ceil(log2 n) comparisons", () => {
    fc.assert(
      fc.property(fc.array(few, { minLength: 1, maxLength: 20 }), (values) => {
        const peak = findPeak(values);
        if (peak > 0) expect(values[peak - 1]).toBeLessThan(values[peak]!);
        if (peak < values.length - 1) expect(values[peak]).toBeGreaterThanOrEqual(values[peak + 1]!);
        expect(values[peak]).toBeDefined();
      }),
    );
  });

  test("small and bad input", () => {
    expect(findPeak([])).toBe(-1);
    expect(findPeak([7])).toBe(0);
    expect(findPeak(Int32Array.of(1, 2, 3))).toBe(2);
    expect(findPeak(Int32Array.of(3, 2, 1))).toBe(0);
    expect(() => findPeak(["a", 1])).toThrow(TypeError);
    expect(() => findPeak(undefined as never)).toThrow("values must be an array");
  });
});

describe("matrices", () => {
  test("rows and columns that ascend", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 0, max: 6 }),
        fc.func(few),
        few,
        (m, n, f, x) => {
          const rows: number[][] = [];
          for (let i = 0; i < m; i++) {
            rows.push([]);
            for (let j = 0; j < n; j++) {
              rows[i]!.push(Math.max(rows[i - 1]?.[j] ?? 0, rows[i]![j - 1] ?? 0) + (f(i, j) > 3 ? 1 : 0));
            }
          }
          const found = searchMatrix(rows, x);
          if (rows.flat().includes(x)) expect(rows[found![0]]![found![1]]).toBe(x);
          else expect(found).toBeUndefined();
        },
      ),
    );
  });

  test("small and bad input", () => {
    expect(searchMatrix([], 1)).toBeUndefined();
    expect(searchMatrix([[], []], 1)).toBeUndefined();
    expect(searchMatrix([Int32Array.of(1, 3), Int32Array.of(5, 7)], 5)).toEqual([1, 0]);
    expect(() => searchMatrix([[1, 2], [3]], 1)).toThrow("2 elements in rows[0] and 1 in rows[1]");
    expect(() => searchMatrix([[1], 5 as never], 1)).toThrow("rows[1] must be an array");
    expect(() => searchMatrix([["a"]], 1 as never)).toThrow(TypeError);
  });
});

describe("the k-th smallest of sorted arrays", () => {
  test("every k", () => {
    fc.assert(
      fc.property(fc.array(fc.array(few, { maxLength: 9 }), { maxLength: 5 }), (arrays) => {
        const sorted = arrays.map(ascending);
        const all = ascending(sorted.flat());
        expect(all.map((_, i) => kthSmallest(sorted, i + 1))).toEqual(all);
      }),
    );
  });

  test("what is not sorted does not hang", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 9 }), {
          minLength: 1,
          maxLength: 4,
        }),
        (arrays) => {
          for (let k = 1; k <= arrays.flat().length; k++)
            expect(arrays.flat()).toContain(kthSmallest(arrays, k));
        },
      ),
    );
  });

  test("kinds and bad input", () => {
    expect(kthSmallest([Float64Array.of(0.5), Int8Array.of(-1, 2)], 2)).toBe(0.5);
    expect(kthSmallest([["b"], ["a", "c"]], 1)).toBe("a");
    for (const k of [0, 4, 1.5, Number.NaN]) {
      expect(() => kthSmallest([[1, 2], [3]], k)).toThrow(`k must be an integer from 1 to 3, got ${k}`);
    }
    expect(() => kthSmallest([[1]], "1" as never)).toThrow(TypeError);
    expect(() => kthSmallest([], 1)).toThrow(RangeError);
    expect(() => kthSmallest([1 as never], 1)).toThrow("sortedArrays[0] must be an array");
  });
});

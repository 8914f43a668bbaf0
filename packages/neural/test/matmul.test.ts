import { describe, expect, test } from "vitest";
import { kernel, numbers, place, view } from "./support/kernel.js";

/** C = A B by the definition, in float64. */
function product(
  m: number,
  n: number,
  k: number,
  a: (i: number, l: number) => number,
  b: (l: number, j: number) => number,
) {
  return Float64Array.from({ length: m * n }, (_, at) => {
    let sum = 0;
    for (let l = 0; l < k; l++) sum += a(Math.floor(at / n), l) * b(l, at % n);
    return sum;
  });
}

const SIZES = [1, 2, 3, 4, 5, 7, 8, 9, 12, 16, 17, 31];

describe.each(["A B", "A Bᵀ", "Aᵀ B"])("%s", (form) => {
  const check = (m: number, n: number, k: number, adds: boolean) => {
    const [left, right] = [numbers(m * k, m + 1), numbers(k * n, n + 2)];
    const before = numbers(m * n, 3);
    const aTurned = form === "Aᵀ B";
    const bTurned = form === "A Bᵀ";
    const c = place([...before, 7]);
    kernel.exports.matmul(
      ...([m, n, k, place(left), aTurned ? 1 : k, aTurned ? m : 1] as const),
      ...([place(right), bTurned ? 1 : n, bTurned ? k : 1, c, n, adds] as const),
    );
    const expected = product(
      m,
      n,
      k,
      (i, l) => left[aTurned ? l * m + i : i * k + l]!,
      (l, j) => right[bTurned ? j * k + l : l * n + j]!,
    );
    const got = view(c, m * n + 1);
    const errors = expected.map((value, at) => Math.abs(got[at]! - value - (adds ? before[at]! : 0)));
    expect(Math.max(...errors), `${m} × ${n} × ${k}`).toBeLessThan(1e-7 * (k + 8));
    expect(got[m * n]).toBe(7);
  };

  test("of every small shape, and nothing beyond the result", () => {
    for (const m of SIZES)
      for (const n of SIZES) for (const k of SIZES) check(m, n, k, (m + n + k) % 2 === 0);
  });

  test.each([
    [3, 5, 511],
    [4, 8, 512],
    [5, 9, 513],
    [6, 16, 1100],
    [33, 130, 70],
  ])("of shapes across the edges of panels: %i × %i × %i", (m, n, k) => {
    check(m, n, k, false);
    check(m, n, k, true);
  });
});

test("no terms sum to zero", () => {
  const c = place([1, 2, 3, 4]);
  kernel.exports.matmul(2, 2, 0, c, 0, 1, c, 2, 1, c, 2, false);
  expect([...view(c, 4)]).toEqual([0, 0, 0, 0]);
});

test("each element is the same whatever tile it falls into", () => {
  const [left, right] = [numbers(9 * 40, 5), numbers(40 * 19, 6)];
  const whole = place(new Float32Array(9 * 19));
  kernel.exports.matmul(9, 19, 40, place(left), 40, 1, place(right), 19, 1, whole, 19, false);
  const expected = view(whole, 9 * 19).slice();
  const one = place([0]);
  for (let i = 0; i < 9; i++) {
    for (let j = 0; j < 19; j++) {
      const column = place(Float32Array.from({ length: 40 }, (_, l) => right[l * 19 + j]!));
      kernel.exports.matmul(
        1,
        1,
        40,
        place(left.subarray(i * 40, i * 40 + 40)),
        40,
        1,
        column,
        1,
        1,
        one,
        1,
        false,
      );
      expect(view(one, 1)[0]).toBe(expected[i * 19 + j]);
    }
  }
});

test("the packed panel fits behind the module's static data", () => {
  const base = kernel.exports.__heap_base.value as number;
  expect(base + 64 + 512 * 64 + 128).toBeLessThanOrEqual(65536);
});

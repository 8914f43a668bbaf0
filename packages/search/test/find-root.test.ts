import { describe, expect, test } from "vitest";
import { findRoot, minimize, type RootMethod } from "../src/index.js";

const METHODS: readonly RootMethod[] = ["chandrupatla", "brent", "itp", "toms748", "bisect"];

/** Functions, brackets, and the place at which the sign changes. */
const PROBLEMS: readonly [name: string, f: (x: number) => number, lo: number, hi: number, root: number][] = [
  ["x² - 2", (x) => x * x - 2, 0, 2, Math.SQRT2],
  ["cos x - x", (x) => Math.cos(x) - x, 0, 1, 0.7390851332151607],
  ["x eˣ - 1", (x) => x * Math.exp(x) - 1, -1, 1, 0.567143290409784],
  ["x⁹", (x) => x ** 9, -1, 4, 0],
  ["(x - 1)³", (x) => (x - 1) ** 3, 0, 3.7, 1],
  ["x²⁰ - 1", (x) => x ** 20 - 1, 0, 5, 1],
  ["log x", Math.log, 0.01, 50, 1],
  ["atan(1000(x - 0.3))", (x) => Math.atan(1e3 * (x - 0.3)), -1, 2, 0.3],
  ["a step at 0.7", (x) => (x < 0.7 ? -1 : 1), 0, 2, 0.7],
  ["sign(x) exp(-1/x²)", (x) => (x === 0 ? 0 : Math.sign(x) * Math.exp(-1 / (x * x))), -1, 1.3, 0],
  ["x³ - 2x - 5", (x) => x ** 3 - 2 * x - 5, 2, 3, 2.0945514815423265],
  ["1/(x - 0.299) - 5", (x) => 1 / (x - 0.299) - 5, 0.3, 10, 0.499],
  ["x - 1e-8", (x) => x - 1e-8, -1, 1e3, 1e-8],
  ["tanh(50x) - 0.999", (x) => Math.tanh(50 * x) - 0.999, -2, 3, Math.atanh(0.999) / 50],
];

describe.each(METHODS)("%s", (method) => {
  test.each(PROBLEMS)("%s", (name, f, lo, hi, root) => {
    const calls: number[] = [];
    const found = findRoot(
      (x) => {
        calls.push(x);
        return f(x);
      },
      lo,
      hi,
      { method },
    );
    expect(found.converged).toBe(true);
    expect(found.evaluations).toBe(calls.length);
    expect(calls.every((x) => x >= lo && x <= hi)).toBe(true);
    expect([found.lo, found.hi]).toContain(found.root);
    expect(found.hi - found.lo).toBeLessThanOrEqual(1e-12 + 4 * Number.EPSILON * Math.abs(found.root));
    if (found.lo < found.hi) expect(Math.sign(f(found.lo)) * Math.sign(f(found.hi))).toBe(-1);
    else expect(Math.abs(f(found.root))).toBe(0);
    // exp(-1/x²) is 0 for all |x| < 0.036.
    expect(Math.abs(found.root - root)).toBeLessThanOrEqual(
      name.startsWith("sign") || name === "x⁹" ? 0.04 : 2e-12,
    );
  });

  test("hard brackets: infinite, huge, tiny, adjacent, falling, at the very end", () => {
    const find = (f: (x: number) => number, lo: number, hi: number, xtol = 0) =>
      findRoot(f, lo, hi, { method, xtol });
    for (const found of [
      find((x) => Math.sign(x - 1e-300), -Infinity, Infinity),
      find((x) => x ** 3 - 1, -1e300, 1e300),
      find((x) => 1e-320 * Math.sign(x - 0.1), -1, 1),
      find((x) => 2 - x, 1, 3),
      find((x) => 1 / (x - 0.5), 0, 1),
      find((x) => x - 1, 1 - 2 ** -53, 1 + 2 ** -52),
      find((x) => Math.sign(x) || 1, -1, 1),
    ]) {
      expect(found.converged).toBe(true);
      expect(found.evaluations).toBeLessThanOrEqual(200);
    }
    expect(find((x) => x, 0, 1)).toEqual({ root: 0, lo: 0, hi: 0, evaluations: 2, converged: true });
    expect(find((x) => x - 1, 0, 1).root).toBe(1);
    expect(find((x) => x, 0, 0).root).toBe(0);
  });

  test("stops when told to", () => {
    const found = findRoot((x) => x * x - 2, 0, 2, { method, maxEvaluations: 4 });
    expect(found).toMatchObject({ evaluations: 4, converged: false });
  });
});

test("evaluations: Chandrupatla takes at most 3/4 of Brent's, and never 5 more than bisection", () => {
  const counts = (method: RootMethod) =>
    PROBLEMS.map(([, f, lo, hi]) => findRoot(f, lo, hi, { method, xtol: 2e-12 }).evaluations);
  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b);
  const [ours, bisection] = [counts("chandrupatla"), counts("bisect")];
  expect(sum(ours)).toBeLessThanOrEqual(0.75 * sum(counts("brent")));
  expect(Math.max(...ours.map((count, i) => count - bisection[i]!))).toBeLessThanOrEqual(5);
});

test("bad input", () => {
  const any = findRoot as (...values: unknown[]) => unknown;
  const f = (x: number) => x - 1;
  expect(() => any(f, 2, 3)).toThrow("f(lo) and f(hi) must have opposite signs, got f(2) = 1 and f(3) = 2");
  expect(() => any(f, 2, 0)).toThrow("lo must be ≤ hi, got lo 2 and hi 0");
  expect(() => any(f, Number.NaN, 0)).toThrow(RangeError);
  expect(() => any(f, "0", 2)).toThrow(TypeError);
  expect(() => any(5, 0, 2)).toThrow("f must be a function, got number 5");
  expect(() => any(() => 1n, 0, 2)).toThrow("f must return a number, got bigint 1 at 0");
  expect(() => any((x: number) => (x === 0 ? -1 : x === 2 ? 1 : Number.NaN), 0, 2)).toThrow("got NaN at 1");
  expect(() => any(f, 0, 2, { method: "newton" })).toThrow(RangeError);
  expect(() => any(f, 0, 2, { xtol: -1 })).toThrow("xtol must be a finite number ≥ 0, got -1");
  expect(() => any(f, 0, 2, { maxEvaluations: 1 })).toThrow(RangeError);
});

describe.each(["golden", "brent"] as const)("minimum by %s", (method) => {
  test.each([
    ["a parabola", (x: number) => (x - 2) ** 2, -5, 10, 2],
    ["|x|", Math.abs, -3, 1, 0],
    ["at an end", (x: number) => x, 1, 2, 1],
    ["cos", Math.cos, 0, 6, Math.PI],
    ["eˣ - 5x", (x: number) => Math.exp(x) - 5 * x, 0, 5, Math.log(5)],
    ["steps", (x: number) => Math.abs(Math.round(x) - 3), 0, 10, 3],
  ] as const)("%s", (name, f, lo, hi, at) => {
    let calls = 0;
    const found = minimize(
      (x) => {
        calls++;
        return f(x);
      },
      lo,
      hi,
      { method },
    );
    expect(found.converged).toBe(true);
    expect(found.evaluations).toBe(calls);
    expect(found.value).toBe(f(found.x));
    expect(Math.abs(found.x - at)).toBeLessThan(name === "steps" ? 0.5 : 1e-6);
    expect(found.x >= lo && found.x <= hi).toBe(true);
  });

  test("bad input", () => {
    const any = minimize as (...values: unknown[]) => unknown;
    expect(() => any(Math.abs, 1, 0, { method })).toThrow("lo must be ≤ hi");
    expect(() => any(Math.abs, 0, Infinity, { method })).toThrow("lo and hi must be finite");
    expect(() => any(() => Number.NaN, 0, 1, { method })).toThrow(RangeError);
    expect(() => any(() => "1", 0, 1, { method })).toThrow(TypeError);
    expect(() => any(Math.abs, 0, 1, { method: "newton" })).toThrow(RangeError);
    expect(minimize(Math.abs, 3, 3, { method })).toMatchObject({ x: 3, value: 3, converged: true });
    expect(minimize(Math.abs, -1, 3, { method, maxEvaluations: 2 })).toMatchObject({
      evaluations: 2,
      converged: false,
    });
  });
});

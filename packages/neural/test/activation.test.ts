import { describe, expect, test } from "vitest";
import { activations } from "../src/index.js";
import { kernel, place, view } from "./support/kernel.js";

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
const inner = (x: number) => Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3);

/** Each in float64 by its definition. */
const reference: Record<keyof typeof activations, (x: number) => number> = {
  tanh: Math.tanh,
  relu: (x) => Math.max(0, x),
  silu: (x) => x * sigmoid(x),
  gelu: (x) => 0.5 * x * (1 + Math.tanh(inner(x))),
  sigmoid,
};

const POINTS = Float32Array.from({ length: 4001 }, (_, i) => (i - 2000) / 100 + 0.001);

describe.each(Object.entries(activations))("%s", (name, kind) => {
  const f = reference[name as keyof typeof activations];
  const x = place(POINTS);
  const y = place(POINTS);
  kernel.exports.activate(kind, x, y, POINTS.length);

  test("has the values of its definition", () => {
    const got = view(y, POINTS.length);
    POINTS.forEach((point, i) => {
      expect(Math.abs(got[i]! - f(point)), `at ${point}`).toBeLessThan(
        1e-6 * Math.max(1, Math.abs(f(point))),
      );
    });
  });

  test("has the slopes of its definition", () => {
    const slopes = place(new Float32Array(POINTS.length).fill(2));
    kernel.exports.activateBackward(kind, x, y, slopes, slopes, POINTS.length);
    const got = view(slopes, POINTS.length);
    POINTS.forEach((point, i) => {
      const expected = (f(point + 1e-5) - f(point - 1e-5)) / 1e-5;
      expect(Math.abs(got[i]! - expected), `at ${point}`).toBeLessThan(1e-5);
    });
  });

  test("is finite, or as the definition says, far out", () => {
    const far = place([-1e30, 1e30, -100, 100]);
    const out = place([0, 0, 0, 0]);
    kernel.exports.activate(kind, far, out, 4);
    [-1e30, 1e30, -100, 100].forEach((point, i) => {
      const expected = f(Math.fround(point));
      expect(Math.abs(view(out, 4)[i]! - expected)).toBeLessThanOrEqual(
        1e-8 * Math.max(1, Math.abs(expected)),
      );
    });
  });
});

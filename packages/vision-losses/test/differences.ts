import { expect } from "vitest";

/** ∂value/∂values by central differences in float64. */
export function differences(
  values: ArrayLike<number>,
  of: (values: Float64Array) => number,
  step = 1e-5,
): number[] {
  return Array.from(values, (value, i) => {
    const moved = Float64Array.from(values);
    moved[i] = value + step;
    const above = of(moved);
    moved[i] = value - step;
    return (above - of(moved)) / (2 * step);
  });
}

/** Expects numbers of as many, each within `tolerance`, absolutely plus relatively. */
export function expectClose(got: ArrayLike<number>, expected: ArrayLike<number>, tolerance: number): void {
  expect(got.length).toBe(expected.length);
  for (let i = 0; i < expected.length; i++) {
    const allowed = tolerance * (1 + Math.abs(expected[i]!));
    if (!(Math.abs(got[i]! - expected[i]!) <= allowed))
      expect.fail(`[${i}]: ${got[i]} is not ${expected[i]} within ${allowed}`);
  }
}

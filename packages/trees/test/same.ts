import { expect } from "vitest";

/** Expects equal lists. Only the first difference is told: telling all of them apart takes vitest a second for ten thousand labels. */
export function same(actual: ArrayLike<unknown>, expected: ArrayLike<unknown>): void {
  expect(actual.length).toBe(expected.length);
  for (let i = 0; i < actual.length; i++) {
    if (!Object.is(actual[i], expected[i])) expect({ [i]: actual[i] }).toEqual({ [i]: expected[i] });
  }
}

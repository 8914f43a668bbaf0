import { expect, test } from "vitest";
import { makeEnv, vectorEnv } from "../../src/envs.js";
import { cartPole } from "../reference/cart-pole.js";

/** Reproducible pushes. */
function pushes(envs: number, t: number): number[] {
  return Array.from({ length: envs }, (_, i) => (Math.imul(t * 31 + i + 1, 0x9e3779b1) >>> 16) & 1);
}

test.each(["same-step", "next-step"] as const)(
  "equals the reference through many episodes, %s",
  (autoreset) => {
    for (const envs of [1, 2, 3, 7]) {
      const options = { envs, seed: 5, autoreset, limit: 30 };
      using env = makeEnv("CartPole-v1", options);
      const reference = vectorEnv(cartPole, options);
      expect(env.reset()).toEqual(reference.reset());
      for (let t = 0; t < 200; t++) {
        const [got, expected] = [env.step(pushes(envs, t)), reference.step(pushes(envs, t))];
        expect(got.rewards).toEqual(expected.rewards);
        expect(got.terminated).toEqual(expected.terminated);
        expect(got.truncated).toEqual(expected.truncated);
        for (const name of ["observations", "finalObservations"] as const) {
          got[name].forEach((value, k) => {
            expect(value).toBeCloseTo(expected[name][k]!, 5);
          });
        }
      }
    }
  },
);

test("angles beyond the series are computed too", () => {
  using env = makeEnv("CartPole-v1", { envs: 2, autoreset: "next-step" });
  for (const angle of [0.49, 0.51, 1.5, -3, 100, -1e6]) {
    const state = [0.1, -0.2, angle, 0.3];
    env.setState(0, state);
    env.setState(1, [0, 0, 0, 0]);
    env.step([1, 0]);
    const expected = cartPole.step(Float64Array.from(state), Float64Array.of(1), Math.random).state;
    env.getState(0).forEach((value, k) => {
      expect(Math.abs(value - expected[k]!)).toBeLessThan(1e-12 * Math.max(1, Math.abs(value)));
    });
  }
});

test("Sutton and Barto's reward punishes the fall alone", () => {
  using env = makeEnv("CartPole-v1", { envs: 2, suttonBartoReward: true });
  env.setState(0, [0, 0, 0.2, 3]);
  expect([...env.step([1, 1]).rewards]).toEqual([-1, 0]);
});

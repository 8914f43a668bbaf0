import { expect, test } from "vitest";
import { makeEnv } from "../../src/envs.js";

test("MountainCarContinuous-v0 follows Gymnasium's equations", () => {
  using env = makeEnv("MountainCarContinuous-v0", { autoreset: "next-step" });
  let [x, v] = [-0.5, 0];
  env.setState(0, [x, v]);
  for (let t = 0; t < 300; t++) {
    const action = v >= 0 ? 1.5 : -0.75;
    v += Math.min(Math.max(action, -1), 1) * 0.0015 - 0.0025 * Math.cos(3 * x);
    v = Math.min(Math.max(v, -0.07), 0.07);
    x = Math.min(Math.max(x + v, -1.2), 0.6);
    if (x === -1.2 && v < 0) v = 0;
    const arrived = x >= 0.45 && v >= 0;
    const { rewards, terminated } = env.step([action]);
    expect(rewards[0]).toBeCloseTo((arrived ? 100 : 0) - 0.1 * action ** 2, 12);
    expect(terminated[0]).toBe(arrived ? 1 : 0);
    env.getState(0).forEach((value, k) => {
      expect(Math.abs(value - [x, v][k]!)).toBeLessThan(1e-12);
    });
    if (arrived) return;
  }
  expect.fail("the car never arrived");
});

import { describe, expect, test } from "vitest";
import { makeEnv } from "../../src/envs.js";
import { readGolden } from "./read-cases.js";

interface Trajectory {
  env: "CartPole-v1" | "Acrobot-v1" | "MountainCar-v0" | "Pendulum-v1";
  init: number[];
  actions: number[];
  states: number[][];
  rewards: number[];
  terminated: boolean[];
}

const trajectories = readGolden<Trajectory>("envs");

/** The largest difference, relative to the largest element or 1. */
function difference(got: ArrayLike<number>, expected: readonly number[]): number {
  const scale = Math.max(1, ...expected.map(Math.abs));
  return Math.max(...expected.map((value, k) => Math.abs(got[k]! - value))) / scale;
}

describe("trajectories equal Gymnasium's", () => {
  test.each(trajectories.map((trajectory, index) => ({ index, ...trajectory })))(
    "$index: $env",
    ({ env: name, init, actions, states, rewards, terminated }) => {
      using env = makeEnv(name, { autoreset: "next-step" });
      env.setState(0, init);
      actions.forEach((action, t) => {
        const step = env.step([action]);
        expect(difference(env.getState(0), states[t]!), `state after step ${t}`).toBeLessThan(1e-12);
        expect(difference(step.rewards, [rewards[t]!])).toBeLessThan(1e-12);
        expect(step.terminated[0]).toBe(terminated[t] ? 1 : 0);
        env.setState(0, states[t]!);
      });
    },
  );
});

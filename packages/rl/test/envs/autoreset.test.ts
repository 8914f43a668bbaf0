import { describe, expect, test } from "vitest";
import { type EnvName, makeEnv } from "../../src/envs.js";

const NAMES: EnvName[] = [
  "CartPole-v1",
  "Acrobot-v1",
  "MountainCar-v0",
  "MountainCarContinuous-v0",
  "Pendulum-v1",
  "GridWorld",
];

describe.each(NAMES)("%s", (name) => {
  const make = (options: object) => makeEnv(name as "CartPole-v1", options);

  test("in the same step: the final observation is kept, the next episode begins", () => {
    using env = make({ envs: 3, seed: 2, limit: 3 });
    env.reset();
    const actions = [0, 1, 0];
    for (let t = 0; t < 2; t++) expect([...env.step(actions).truncated]).toEqual([0, 0, 0]);
    const last = env.step(actions);
    expect([...last.truncated]).toEqual([1, 1, 1]);
    expect(last.observations).not.toEqual(last.finalObservations);
    const next = env.step(actions);
    expect([...next.truncated]).toEqual([0, 0, 0]);
    expect(next.observations).toEqual(next.finalObservations);
  });

  test("in the next step: that step ignores its action and earns nothing", () => {
    using env = make({ envs: 2, seed: 2, limit: 2, autoreset: "next-step" });
    env.reset();
    env.step([0, 0]);
    const last = env.step([0, 0]);
    expect([...last.truncated]).toEqual([1, 1]);
    expect(last.observations).toEqual(last.finalObservations);
    const saved = env.save();
    const reset = env.step([1, 1]);
    expect([...reset.rewards]).toEqual([0, 0]);
    expect([...reset.truncated, ...reset.terminated]).toEqual([0, 0, 0, 0]);
    expect(reset.observations).not.toEqual(last.observations);
    env.load(saved);
    expect(env.step([0, 1])).toEqual(reset);
    expect([...env.step([0, 0]).truncated]).toEqual([0, 0]);
    expect([...env.step([0, 0]).truncated]).toEqual([1, 1]);
  });

  test("an environment's course does not depend on how many there are", () => {
    using few = make({ envs: 2, seed: 9, limit: 5 });
    using many = make({ envs: 5, seed: 9, limit: 5 });
    for (let t = 0; t < 12; t++) {
      const [a, b] = [few.step([0, 1]), many.step([0, 1, 1, 0, 1])];
      expect(b.observations.subarray(0, a.observations.length)).toEqual(a.observations);
    }
  });

  test("seeds differ, and the same seed repeats", () => {
    const first = (seed: number) => make({ envs: 4, seed }).reset().observations;
    expect(first(1)).toEqual(first(1));
    expect(first(1)).not.toEqual(first(2));
  });

  test("what is saved goes on the same", () => {
    using env = make({ envs: 3, seed: 4, limit: 4 });
    env.step([0, 1, 0]);
    const saved = env.save();
    const run = () => Array.from({ length: 9 }, () => env.step([1, 0, 1]));
    const first = run();
    env.load(saved);
    expect(run()).toEqual(first);
  });

  test("results are copies, or go into `out`", () => {
    using env = make({ envs: 1, seed: 4 });
    const [first, second] = [env.step([0]), env.step([1])];
    expect(first.observations).not.toBe(second.observations);
    expect(env.step([0], first)).toBe(first);
  });
});

test("a state that is set begins an episode", () => {
  using env = makeEnv("Pendulum-v1", { limit: 2 });
  env.step([0]);
  env.setState(0, [1, 0]);
  expect(env.getState(0)).toEqual(Float64Array.of(1, 0));
  expect([...env.step([0]).truncated]).toEqual([0]);
  expect([...env.step([0]).truncated]).toEqual([1]);
});

test("an Acrobot set spinning far out still answers", () => {
  using env = makeEnv("Acrobot-v1");
  env.setState(0, [1e15, -1e15, 1e3, -1e3]);
  for (const value of env.step([1]).observations) expect(Number.isFinite(value)).toBe(true);
});

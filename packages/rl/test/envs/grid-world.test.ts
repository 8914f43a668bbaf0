import { describe, expect, test } from "vitest";
import { gridWorlds, makeEnv } from "../../src/envs.js";

const [UP, RIGHT, DOWN, LEFT, STAY] = [0, 1, 2, 3, 4];

describe("the book's grid", () => {
  const move = (from: number[], action: number) => {
    using env = makeEnv("GridWorld", { limit: 9 });
    env.setState(0, from);
    const { rewards, terminated } = env.step([action]);
    return [...env.getState(0), rewards[0], terminated[0]];
  };

  test.each([
    ["the boundary bounces", [0, 0], UP, [0, 0, -1, 0]],
    ["free cells cost nothing", [0, 0], RIGHT, [0, 1, 0, 0]],
    ["forbidden cells can be entered", [0, 1], DOWN, [1, 1, -1, 0]],
    ["the target rewards", [4, 2], UP, [3, 2, 1, 0]],
    ["and can be stayed on", [3, 2], STAY, [3, 2, 1, 0]],
    ["and be left", [3, 2], LEFT, [3, 1, -1, 0]],
  ])("%s", (_, from, action, expected) => {
    expect(move(from, action!)).toEqual(expected);
  });
});

test("the companion's grid has walls, and ends at the target", () => {
  using env = makeEnv("GridWorld", { ...gridWorlds.companion, autoreset: "next-step" });
  env.setState(0, [0, 1]);
  expect([...env.step([DOWN!]).rewards, ...env.getState(0)]).toEqual([-5, 0, 1]);
  env.setState(0, [4, 2]);
  const { rewards, terminated } = env.step([UP!]);
  expect([rewards[0], terminated[0]]).toEqual([10, 1]);
});

test("observations are one-hot, and episodes begin where they are to", () => {
  using free = makeEnv("GridWorld", { envs: 300, seed: 1 });
  const { observations } = free.reset();
  const begun = new Set<number>();
  for (let i = 0; i < 300; i++) {
    const cell = observations.subarray(25 * i, 25 * i + 25);
    expect(cell.reduce((sum, value) => sum + value, 0)).toBe(1);
    begun.add(cell.indexOf(1));
  }
  expect(begun.size).toBe(25 - 7);
  using any = makeEnv("GridWorld", { envs: 300, start: "any" });
  expect(new Set(Array.from({ length: 300 }, (_, i) => any.getState(i).join())).size).toBe(25);
  using one = makeEnv("GridWorld", { envs: 3, start: [4, 4] });
  for (let i = 0; i < 3; i++) expect([...one.getState(i)]).toEqual([4, 4]);
});

import { expect, test } from "vitest";
import { type EnvOptions, makeEnv, type SingleEnv, vectorEnv } from "../../src/envs.js";
import { cartPole } from "../reference/cart-pole.js";

test.each([
  [{ envs: 0 }, RangeError, "envs must be an integer from 1 to 1048576, got 0"],
  [{ envs: 1.5 }, RangeError, "envs must be"],
  [{ envs: "2" }, TypeError, "envs must be a number, got string 2"],
  [{ seed: -1 }, RangeError, "seed must be"],
  [{ seed: Number.NaN }, RangeError, "seed must be"],
  [{ limit: 0 }, RangeError, "limit must be"],
  [{ autoreset: "never" }, RangeError, 'autoreset must be one of "same-step", "next-step", got string never'],
  [null, TypeError, "options must be an object, got null"],
])("options %o are refused", (options, type, message) => {
  for (const make of [
    () => makeEnv("CartPole-v1", options as EnvOptions),
    () => vectorEnv(cartPole, options as EnvOptions),
  ]) {
    expect(make).toThrow(type);
    expect(make).toThrow(message);
  }
});

test("names that do not exist are refused", () => {
  expect(() => makeEnv("CartPole-v0" as "CartPole-v1")).toThrow(RangeError);
  expect(() => makeEnv(1 as never)).toThrow(TypeError);
});

test.each([
  [{ rows: 0 }, RangeError],
  [{ target: [5, 0] }, RangeError],
  [{ forbidden: [[0, -1]] }, RangeError],
  [{ start: [0, 9] }, RangeError],
  [{ rewards: { step: Number.NaN } }, RangeError],
  [{ rewards: 3 }, TypeError],
  [{ rows: 1, columns: 1, target: [0, 0], forbidden: [] }, RangeError],
])("the grid %o is refused", (options, type) => {
  expect(() => makeEnv("GridWorld", options as object)).toThrow(type);
});

test.each([
  [[0], RangeError, "actions must have 2 elements, got 1"],
  [[0, 2], RangeError, "actions[1] must be an integer from 0 to 1, got 2"],
  [[0.5, 0], RangeError, "actions[0] must be an integer"],
  [[0, -1], RangeError, "actions[1]"],
  [[Number.NaN, 0], RangeError, "actions[0]"],
  [["0", 0], TypeError, "actions[0] must be a number, got string"],
  ["01", TypeError, "actions must be an array of numbers, got string 01"],
  [undefined, TypeError, "actions must be"],
])("the discrete actions %o are refused, and nothing moves", (actions, type, message) => {
  for (const env of [makeEnv("CartPole-v1", { envs: 2 }), vectorEnv(cartPole, { envs: 2 })]) {
    const before = env.save();
    expect(() => env.step(actions as number[])).toThrow(type);
    expect(() => env.step(actions as number[])).toThrow(message);
    expect(env.save()).toEqual(before);
  }
});

test("continuous actions must be finite", () => {
  using env = makeEnv("Pendulum-v1");
  expect(() => env.step([Number.POSITIVE_INFINITY])).toThrow(
    "actions[0] must be a finite number, got Infinity",
  );
  expect(() => env.step(["1"] as never)).toThrow(TypeError);
});

test("states must fit", () => {
  using env = makeEnv("Acrobot-v1", { envs: 2 });
  expect(() => env.setState(2, [0, 0, 0, 0])).toThrow("i must be an integer from 0 to 1, got 2");
  expect(() => env.setState(0, [0, 0, 0])).toThrow("state must have 4 elements, got 3");
  expect(() => env.setState(0, [0, 0, Number.NaN, 0])).toThrow("state[2] must be a finite number, got NaN");
  expect(() => env.getState(-1)).toThrow(RangeError);
  using grid = makeEnv("GridWorld");
  expect(() => grid.setState(0, [0, 5])).toThrow(RangeError);
  expect(() => grid.setState(0, [0.5, 1])).toThrow(RangeError);
});

test("a save of another environment is refused", () => {
  using env = makeEnv("CartPole-v1");
  expect(() => env.load(new Uint8Array(3))).toThrow(RangeError);
  expect(() => env.load("x" as never)).toThrow(TypeError);
});

test("after free, every use throws a TypeError", () => {
  const env = makeEnv("CartPole-v1");
  env.free();
  env.free();
  for (const use of [() => env.reset(), () => env.step([0]), () => env.getState(0), () => env.save()]) {
    expect(use).toThrow(TypeError);
  }
});

test("what an environment of one's own returns is checked", () => {
  const broken = (change: Partial<SingleEnv>) => vectorEnv({ ...cartPole, ...change });
  expect(() => broken({ reset: () => [1] })).toThrow("the first state must have 4 elements, got 1");
  expect(() => broken({ step: 3 as never })).toThrow("single.step must be a function, got number 3");
  const env = broken({ step: () => ({ state: [0, 0, 0, Number.NaN], reward: 0, terminated: false }) });
  expect(() => env.step([0])).toThrow("the next state[3] must be a finite number");
  expect(() => broken({ observe: () => [1, 2] }).reset()).toThrow(
    "the observation must have 4 elements, got 2",
  );
});

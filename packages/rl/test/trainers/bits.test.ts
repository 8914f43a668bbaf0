import { expect, test } from "vitest";
import { makeEnv } from "../../src/envs.js";
import { a2c, ddpg, ppo, type Training } from "../../src/trainers.js";

/** FNV-1a over everything that a training saves once it is over: weights, moments, environments, random streams. */
function digest(training: Training): string {
  for (const _ of training);
  let hash = 0x811c9dc5;
  for (const byte of training.save()) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16);
}

/** The same on every machine, in Node and in browsers: tests/consumers trains these there too. */
test.each([
  [
    "PPO on CartPole",
    "9fb26d15",
    () =>
      ppo({
        env: makeEnv("CartPole-v1", { envs: 4, seed: 1 }),
        seed: 1,
        hidden: [16],
        rolloutSteps: 64,
        totalSteps: 2048,
      }),
  ],
  [
    "A2C on Acrobot",
    "460173d3",
    () =>
      a2c({
        env: makeEnv("Acrobot-v1", { envs: 4, seed: 2 }),
        seed: 2,
        hidden: [16],
        activation: "silu",
        totalSteps: 1000,
      }),
  ],
  [
    "DDPG on Pendulum",
    "56c151a9",
    () =>
      ddpg({
        env: makeEnv("Pendulum-v1", { envs: 2, seed: 3 }),
        seed: 3,
        hidden: [16],
        startSteps: 100,
        totalSteps: 400,
      }),
  ],
] as const)("%s ends with the same bits everywhere", (_name, expected, train) => {
  expect(digest(train())).toBe(expected);
});

import { expect, test } from "vitest";
import { type Env, type SingleEnv, vectorEnv } from "../../src/envs.js";
import {
  a2c,
  ddpg,
  evaluate,
  offPolicyActorCritic,
  ppo,
  qActorCritic,
  reinforce,
  type Training,
} from "../../src/trainers.js";

/** Three contexts, each with one right action of three; a step is an episode. */
const contexts: SingleEnv = {
  name: "Contexts",
  observationSize: 3,
  stateSize: 1,
  actionSpace: { kind: "discrete", count: 3 },
  reset: (random) => [Math.floor(3 * random())],
  observe: ([context]) => [0, 1, 2].map((k) => (k === context ? 1 : 0)),
  step: (state, [action]) => ({
    state,
    reward: action === (state[0]! + 1) % 3 ? 1 : 0,
    terminated: true,
  }),
};

/** The right action is half the state's sign. */
const sign: SingleEnv = {
  name: "Sign",
  observationSize: 1,
  stateSize: 1,
  actionSpace: { kind: "continuous", size: 1, low: -1, high: 1 },
  reset: (random) => [random() < 0.5 ? -1 : 1],
  step: (state, [action]) => ({
    state,
    reward: -((action! - state[0]! / 2) ** 2),
    terminated: true,
  }),
};

const discrete = {
  reinforce,
  "reinforce without baseline": (options: Parameters<typeof reinforce>[0]) =>
    reinforce({ ...options, baseline: false }),
  qActorCritic,
  a2c,
  offPolicyActorCritic,
  ppo,
};

function finish(training: Training): void {
  for (const _ of training);
}

test.each(Object.entries(discrete))("%s learns which action is right where", (_name, trainer) => {
  const env = vectorEnv(contexts, { envs: 16, seed: 1 });
  const training = trainer({ env, seed: 1, hidden: [16], learningRate: 1e-2, totalSteps: 16_000 });
  finish(training);
  const returns = evaluate(training.agent, { env: vectorEnv(contexts, { envs: 8, seed: 2 }), episodes: 80 });
  expect(returns.length).toBe(80);
  expect(Math.min(...returns)).toBe(1);
  training.free();
});

test.each(Object.entries({ ppo, a2c, reinforce }))("%s learns how much", (_name, trainer) => {
  const env = vectorEnv(sign, { envs: 16, seed: 1 });
  const training = trainer({
    env,
    seed: 1,
    hidden: [16],
    learningRate: 1e-2,
    logDeviation: -1,
    totalSteps: 16_000,
  });
  finish(training);
  const returns = evaluate(training.agent, { env: vectorEnv(sign, { envs: 8, seed: 2 }), episodes: 40 });
  expect(Math.min(...returns)).toBeGreaterThan(-0.05);
});

test("ddpg learns how much", () => {
  const env: Env = vectorEnv(sign, { envs: 4, seed: 1 });
  const training = ddpg({ env, seed: 1, hidden: [16], startSteps: 200, batchSize: 32, totalSteps: 4000 });
  finish(training);
  const returns = training.evaluate({ env: vectorEnv(sign, { envs: 8, seed: 2 }), episodes: 40 });
  expect(Math.min(...returns)).toBeGreaterThan(-0.01);
});

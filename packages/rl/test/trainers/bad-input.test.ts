import { expect, test } from "vitest";
import { makeEnv } from "../../src/envs.js";
import { mlp } from "../../src/nn.js";
import { a2c, ddpg, evaluate, type PpoOptions, ppo } from "../../src/trainers.js";

const env = makeEnv("CartPole-v1", { envs: 2 });

test.each([
  [{ env, seed: -1 }, RangeError, "seed must be an integer"],
  [{ env }, TypeError, "seed must be a number, got undefined"],
  [{ seed: 1 }, TypeError, "env must be an object, got undefined"],
  [{ env: {}, seed: 1 }, TypeError, "env must have a method step"],
  [{ env, seed: 1, totalSteps: 0 }, RangeError, "totalSteps must be"],
  [{ env, seed: 1, gamma: 1.5 }, RangeError, "gamma must be a finite number from 0 to 1, got 1.5"],
  [{ env, seed: 1, learningRate: Number.NaN }, RangeError, "learningRate must be"],
  [{ env, seed: 1, rolloutSteps: 0 }, RangeError, "rolloutSteps must be"],
  [{ env, seed: 1, minibatches: 0.5 }, RangeError, "minibatches must be"],
  [{ env, seed: 1, epochs: -1 }, RangeError, "epochs must be"],
  [{ env, seed: 1, hidden: [0] }, RangeError, "hidden[0] must be"],
  [null, TypeError, "options must be an object, got null"],
])("ppo refuses %o", (options, type, message) => {
  for (const trainer of [ppo, a2c]) {
    expect(() => trainer(options as PpoOptions)).toThrow(type);
    expect(() => trainer(options as PpoOptions)).toThrow(message);
  }
});

test("environments that reset in the next step are refused", () => {
  const late = makeEnv("CartPole-v1", { autoreset: "next-step" });
  expect(() => ppo({ env: late, seed: 1 })).toThrow("env must have autoreset 'same-step', got 'next-step'");
});

test("models of the wrong shape are refused", () => {
  const policy = mlp({ inputs: 4, hidden: [4], outputs: 3 });
  expect(() => ppo({ env, seed: 1, policy })).toThrow("policy must take 4 numbers and give 2, got 4 and 3");
});

test("ddpg refuses discrete actions", () => {
  expect(() => ddpg({ env, seed: 1 })).toThrow("env must have continuous actions, got discrete ones");
});

test("a policy that cannot be saved or clipped says so", () => {
  const { forward, backward, step, ...rest } = {
    forward: (batch: Float32Array) => new Float32Array(batch.length / 2),
    backward() {},
    step() {},
    inputs: 4,
    outputs: 2,
  };
  const policy = { forward, backward, step, ...rest };
  expect(() => ppo({ env, seed: 1, policy }).save()).toThrow("policy has no method save");
  expect(() => ppo({ env, seed: 1, policy }).next()).toThrow("policy has no method gradientNorm");
});

test("saves of other trainings are refused", () => {
  const training = ppo({ env, seed: 1 });
  expect(() => training.load(new Uint8Array(8))).toThrow(RangeError);
  const pendulum = ddpg({ env: makeEnv("Pendulum-v1"), seed: 1 });
  expect(() => training.load(pendulum.save())).toThrow("saved must hold");
});

test("evaluation counts episodes", () => {
  const { agent } = ppo({ env, seed: 1 });
  expect(() => evaluate(agent, { env, episodes: 0 })).toThrow(RangeError);
});

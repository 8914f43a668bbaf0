import { describe, expect, test } from "vitest";
import { makeEnv } from "../../src/envs.js";
import {
  a2c,
  ddpg,
  offPolicyActorCritic,
  type Progress,
  ppo,
  qActorCritic,
  reinforce,
  type TrainerOptions,
  type Training,
} from "../../src/trainers.js";

const trainers: Record<string, (options: TrainerOptions) => Training> = {
  a2c,
  offPolicyActorCritic,
  ppo,
  qActorCritic,
  reinforce,
};

const makers: Record<string, (seed: number) => Training> = {
  ddpg: (seed) => ddpg({ env: makeEnv("Pendulum-v1", { envs: 2, seed }), seed, ...shared, startSteps: 100 }),
};
const shared = { hidden: [8], totalSteps: 4000, anneal: true };
for (const [name, trainer] of Object.entries(trainers)) {
  for (const world of ["CartPole-v1", "Pendulum-v1"] as const) {
    makers[`${name} of ${world}`] = (seed) =>
      trainer({ env: makeEnv(world, { envs: 2, seed }), seed, ...shared, maxGradientNorm: 0.5 });
  }
}

function take(training: Training, updates: number): Progress[] {
  const taken: Progress[] = [];
  for (const progress of training) {
    taken.push(progress);
    if (taken.length === updates) break;
  }
  return taken;
}

describe.each(Object.entries(makers))("%s", (_name, make) => {
  test("a seed repeats bit for bit, another differs", () => {
    const [first, second, other] = [make(3), make(3), make(4)];
    expect(take(first, 4)).toEqual(take(second, 4));
    take(other, 4);
    expect(first.save()).toEqual(second.save());
    expect(first.save()).not.toEqual(other.save());
  });

  test("stopped, saved, loaded elsewhere and resumed, it goes on as if never stopped", () => {
    const whole = make(3);
    const expected = take(whole, 6);
    const start = make(3);
    expect(take(start, 3)).toEqual(expected.slice(0, 3));
    const elsewhere = make(5);
    elsewhere.load(start.save());
    expect(take(start, 3)).toEqual(expected.slice(3));
    expect(take(elsewhere, 3)).toEqual(expected.slice(3));
    expect(elsewhere.save()).toEqual(whole.save());
  });

  test("it ends at its last step", () => {
    const training = make(3);
    const all = [...training];
    expect(all.at(-1)!.steps).toBeGreaterThanOrEqual(4000);
    expect(training.next()).toEqual({ done: true, value: undefined });
  });
});

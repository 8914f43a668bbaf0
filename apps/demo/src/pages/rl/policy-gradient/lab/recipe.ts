import type { Algorithm, Setting, Task } from "./settings.js";

/** Environment steps after which a training ends. */
export const TOTAL_STEPS: Readonly<Record<Task, number>> = { cartPole: 300_000, pendulum: 100_000 };

/** Where a training of the task acts. */
export const ENVIRONMENT = { cartPole: "CartPole-v1", pendulum: "Pendulum-v1" } as const satisfies Record<
  Task,
  string
>;

/** The functions of the package that train. */
export type Trainer = "reinforce" | "qActorCritic" | "a2c" | "ppo" | "ddpg";

/** A training as the package takes it, but for the environment and the seed. */
export interface Recipe {
  readonly trainer: Trainer;
  readonly envs: number;
  readonly options: Readonly<Record<string, unknown>>;
}

const trainers: Readonly<Record<Algorithm, Trainer>> = {
  reinforcePlain: "reinforce",
  reinforce: "reinforce",
  qac: "qActorCritic",
  a2c: "a2c",
  ppo: "ppo",
  ddpg: "ddpg",
};

/** What a setting is in the package's words: what is trained with, and what the reader copies. */
export function recipeOf(task: Task, { algorithm, knobs }: Setting): Recipe {
  const { learningRate, gamma, lambda, clip, entropy, rolloutSteps, epochs, noise, batchSize, width } = knobs;
  const shared = {
    hidden: [width, width],
    learningRate,
    gamma,
    ...(task === "pendulum" && { rewardScale: 0.1 }),
    totalSteps: TOTAL_STEPS[task],
  };
  const entropyCoefficient = entropy;
  const own: Readonly<Record<Algorithm, Recipe["options"]>> = {
    reinforcePlain: { baseline: false, entropyCoefficient },
    reinforce: { entropyCoefficient },
    qac: { rolloutSteps, entropyCoefficient },
    a2c: { rolloutSteps, lambda, entropyCoefficient },
    ppo: {
      rolloutSteps,
      lambda,
      entropyCoefficient,
      epsLow: clip,
      epsHigh: clip,
      epochs,
      minibatches: task === "pendulum" ? 8 : 4,
    },
    ddpg: { startSteps: 1000, batchSize, noise: { deviation: noise } },
  };
  return {
    trainer: trainers[algorithm],
    envs: algorithm === "ddpg" ? 4 : 8,
    options: { ...shared, ...own[algorithm] },
  };
}

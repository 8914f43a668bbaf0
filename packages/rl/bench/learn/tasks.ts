import {
  a2c,
  ddpg,
  type Env,
  type EnvName,
  type EnvOptions,
  evaluate,
  type GridWorldOptions,
  gridWorldMdp,
  gridWorlds,
  makeEnv,
  type PpoTraining,
  type Progress,
  ppo,
  qActorCritic,
  reinforce,
  solve,
  type Training,
} from "@kb/rl";

/** Something to learn, and when it is learnt. */
export interface Task {
  readonly name: string;
  /** How many of ten seeds must reach it. */
  readonly needed: number;
  readonly goal: string;
  /** What others publish of the same problem. */
  readonly published: string;
  train(seed: number): Training;
  /** Whether the training has got there; asked after each update, and not timed. */
  isLearnt?(training: Training, progress: Progress): boolean;
  /** The mean return of greedy episodes after the training, where the goal is one. */
  final?(training: Training): number;
  readonly threshold?: number;
}

const EPISODES = 100;

/** Environments that no training uses. */
function fresh(name: EnvName): Env {
  return makeEnv(name as "CartPole-v1", { envs: 20, seed: 0xe7a1 });
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Gymnasium's own criterion: the mean return of the last hundred training episodes. */
const rollingMean =
  (threshold: number) =>
  (_: Training, { episodes, meanReturn }: Progress) =>
    episodes >= EPISODES && meanReturn >= threshold;

/** The mean return of a hundred greedy episodes. */
const greedy = (name: EnvName) => (training: Training) =>
  mean(evaluate((training as PpoTraining).agent, { env: fresh(name), episodes: EPISODES }));

const classic = (name: EnvName, envs: number, seed: number) => makeEnv(name as "CartPole-v1", { envs, seed });

const cartPole = {
  goal: "mean return of 100 training episodes ≥ 475",
  isLearnt: rollingMean(475),
  needed: 9,
};

/** Exploring starts, and episodes short enough that most begin: every cell is to be learnt, not only those on the way. */
const grid: EnvOptions & GridWorldOptions = { ...gridWorlds.book, start: "any", limit: 20 };

/** Whether the likeliest action is an optimal one in every cell. */
function isOptimal(training: Training, { updates }: Progress): boolean {
  if (updates % 10 !== 0) return false;
  const { agent } = training as PpoTraining;
  const { v, q } = solve(gridWorldMdp({ ...gridWorlds.book, gamma: GRID_GAMMA }));
  const states = v.length;
  const oneHot = new Float32Array(states * states);
  for (let state = 0; state < states; state++) oneHot[state * states + state] = 1;
  const actions = agent.head.greedy(agent.policy.forward(oneHot), states);
  return v.every((value, state) => q[state * (q.length / states) + actions[state]!]! > value - 1e-9);
}

const GRID_GAMMA = 0.9;

const gridTask = {
  goal: "the optimal action in every cell",
  published: "Zhao, figure 3.4: the optimal policy by value iteration",
  isLearnt: isOptimal,
  needed: 10,
};

/** A linear softmax on one-hot cells is the table of preferences itself. */
const gridSettings = {
  hidden: [],
  gamma: GRID_GAMMA,
  learningRate: 0.03,
  entropyCoefficient: 0.2,
  totalSteps: 6_000_000,
};

const gridEnv = (seed: number, envs = 64) => makeEnv("GridWorld", { ...grid, envs, seed });

export const tasks: readonly Task[] = [
  {
    name: "CartPole-v1 · PPO",
    published: "CleanRL 490 ± 6 after 500 k steps; SB3 (tuned) 500 ± 0 after 100 k steps",
    ...cartPole,
    train: (seed) =>
      ppo({
        env: classic("CartPole-v1", 8, seed),
        seed,
        ...{
          hidden: [32, 32],
          rolloutSteps: 32,
          minibatches: 4,
          epochs: 6,
          learningRate: 2e-3,
          anneal: true,
        },
        ...{ annealClip: true, gamma: 0.98, lambda: 0.8, totalSteps: 120_000 },
      }),
  },
  {
    name: "CartPole-v1 · A2C",
    published: "SB3 (tuned) 500 ± 0 after 500 k steps",
    ...cartPole,
    train: (seed) =>
      a2c({ env: classic("CartPole-v1", 8, seed), seed, hidden: [32, 32], totalSteps: 1_000_000 }),
  },
  {
    name: "CartPole-v1 · REINFORCE with baseline",
    published: "none found",
    ...cartPole,
    train: (seed) =>
      reinforce({ env: classic("CartPole-v1", 8, seed), seed, hidden: [32, 32], totalSteps: 3_000_000 }),
  },
  {
    name: "Acrobot-v1 · PPO",
    goal: "greedy return ≥ −100",
    published: "CleanRL −86.4 ± 1.3 after 500 k steps",
    needed: 8,
    threshold: -100,
    train: (seed) =>
      ppo({
        env: classic("Acrobot-v1", 16, seed),
        seed,
        ...{
          hidden: [32, 32],
          rolloutSteps: 64,
          minibatches: 4,
          epochs: 6,
          learningRate: 2e-3,
          anneal: true,
        },
        ...{ gamma: 0.99, lambda: 0.95, entropyCoefficient: 0.01, totalSteps: 200_000 },
      }),
    final: greedy("Acrobot-v1"),
  },
  {
    name: "Pendulum-v1 · PPO",
    goal: "greedy return ≥ −200",
    published: "SB3 (tuned) −172 ± 104 after 100 k steps",
    needed: 8,
    threshold: -200,
    train: (seed) =>
      ppo({
        env: classic("Pendulum-v1", 8, seed),
        seed,
        ...{
          hidden: [64, 64],
          rolloutSteps: 128,
          minibatches: 16,
          epochs: 10,
          learningRate: 1e-3,
          anneal: true,
        },
        ...{ gamma: 0.95, lambda: 0.95, logDeviation: -0.5, rewardScale: 0.1, totalSteps: 200_000 },
      }),
    final: greedy("Pendulum-v1"),
  },
  {
    name: "Pendulum-v1 · DDPG",
    goal: "greedy return ≥ −200",
    published: "SB3 (tuned) −152 ± 94 after 20 k steps",
    needed: 8,
    threshold: -200,
    train: (seed) =>
      ddpg({
        env: classic("Pendulum-v1", 4, seed),
        seed,
        ...{ hidden: [64, 64], startSteps: 1000, rewardScale: 0.1, totalSteps: 40_000 },
      }),
    final: (training) =>
      mean((training as ReturnType<typeof ddpg>).evaluate({ env: fresh("Pendulum-v1"), episodes: EPISODES })),
  },
  {
    name: "MountainCarContinuous-v0 · DDPG",
    goal: "greedy return ≥ 90",
    published: "SB3 (tuned) 93.5 ± 0.1 after 300 k steps",
    needed: 8,
    threshold: 90,
    train: (seed) =>
      ddpg({
        env: classic("MountainCarContinuous-v0", 4, seed),
        seed,
        ...{ hidden: [64, 64], startSteps: 1000, noise: { deviation: 0.15, persistence: 0.95 } },
        ...{ totalSteps: 60_000 },
      }),
    final: (training) =>
      mean(
        (training as ReturnType<typeof ddpg>).evaluate({
          env: fresh("MountainCarContinuous-v0"),
          episodes: EPISODES,
        }),
      ),
  },
  {
    name: "GridWorld · REINFORCE with baseline",
    ...gridTask,
    train: (seed) => reinforce({ env: gridEnv(seed), seed, ...gridSettings }),
  },
  {
    name: "GridWorld · QAC",
    ...gridTask,
    train: (seed) =>
      qActorCritic({
        // q itself weighs every action, with no baseline: only large batches tell those apart that are nearly as good.
        env: gridEnv(seed, 256),
        seed,
        ...gridSettings,
        ...{
          learningRate: 0.02,
          criticLearningRate: 0.1,
          entropyCoefficient: 0.1,
          rolloutSteps: 10,
          totalSteps: 30_000_000,
        },
      }),
  },
  {
    name: "GridWorld · A2C",
    ...gridTask,
    train: (seed) => a2c({ env: gridEnv(seed), seed, ...gridSettings }),
  },
];

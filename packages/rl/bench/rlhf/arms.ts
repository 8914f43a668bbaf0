import {
  type AlignmentOptions,
  type AlignmentTraining,
  dpo,
  grpo,
  ppoMax,
  presets,
  reinforcePlusPlus,
  rloo,
} from "@kb/rl";
import type { Foundations } from "./pipeline.js";
import { CONTEXT, END, examples, prompts } from "./task.js";

/** One way to go on from the fine-tuned model. */
export interface Arm {
  readonly name: string;
  readonly group: "PPO" | "one trick taken away" | "GRPO and its kin" | "over-optimisation";
  /** Rollouts of 64 names, or what is worth as many. */
  readonly iterations: number;
  train(
    options: AlignmentOptions,
    foundations: Foundations,
  ): Iterable<{ iterations: number }> & {
    readonly memory: AlignmentTraining["memory"];
    free(): void;
  };
}

export const ITERATIONS = 40;
const LONG = 100;
/** As large as the tricks are to be tested at: at 3e-4 nothing is unstable in so few updates. */
export const RATE = 1e-3;
export const CRITIC_RATE = 9e-4;

type PpoOptions = Partial<Parameters<typeof ppoMax>[0]>;

const ppoArm = (group: Arm["group"], name: string, changes: PpoOptions, iterations = ITERATIONS): Arm => ({
  name,
  group,
  iterations,
  train: (options) =>
    ppoMax({ ...options, criticLearningRate: CRITIC_RATE, pretraining: examples, ...changes }),
});

const grpoArm = (
  name: string,
  changes: Partial<Parameters<typeof grpo>[0]>,
  iterations = ITERATIONS,
): Arm => ({
  name,
  group: iterations === LONG ? "over-optimisation" : "GRPO and its kin",
  iterations,
  train: (options) => grpo({ ...options, ...changes, learningRate: RATE }),
});

/** A quarter of the context for DAPO to punish. */
const DAPO = { ...presets.dapo, maxLength: CONTEXT - 3, cacheLength: 4, groupSize: 8 };

export const arms: readonly Arm[] = [
  ppoArm("PPO", "PPO-max", {}),
  ppoArm("PPO", "vanilla PPO", presets.vanillaPpo),
  grpoArm("GRPO (β = 0.04)", {}),
  grpoArm("GRPO without KL, long", { beta: 0 }, LONG),
  ppoArm("over-optimisation", "vanilla PPO, long", presets.vanillaPpo, LONG),
  ppoArm("over-optimisation", "PPO-max, long", {}, LONG),
  ppoArm("one trick taken away", "without the KL penalty", { beta: 0 }),
  ppoArm("one trick taken away", "without reward normalisation and clipping", {
    normalizeRewards: false,
    clip: null,
  }),
  ppoArm("one trick taken away", "without advantage normalisation", { normalizeAdvantages: false }),
  ppoArm("one trick taken away", "without the critic from the reward model", { critic: "policy" }),
  ppoArm("one trick taken away", "without training the critic first", { criticIterations: 0 }),
  ppoArm("one trick taken away", "without gradient clipping", { maxGradientNorm: null }),
  ppoArm("one trick taken away", "without value clipping", { valueClip: null }),
  ppoArm("one trick taken away", "without the pretraining mix", { lmWeight: 0 }),
  ppoArm("one trick taken away", "without small buffers (256 in 4 steps)", {
    rolloutSize: 256,
    minibatchSize: 64,
    criticIterations: 1,
    iterations: ITERATIONS / 4,
  }),
  grpoArm("Dr. GRPO", presets.drGrpo),
  grpoArm("DAPO", DAPO),
  grpoArm("GSPO", presets.gspo),
  {
    name: "RLOO",
    group: "GRPO and its kin",
    iterations: ITERATIONS,
    train: (options) => rloo(options),
  },
  {
    name: "REINFORCE++",
    group: "GRPO and its kin",
    iterations: ITERATIONS,
    train: (options) => reinforcePlusPlus(options),
  },
  {
    name: "DPO on the reward model's pairs",
    group: "GRPO and its kin",
    iterations: ITERATIONS,
    // As many answers as the others sample, 32 pairs an update.
    train: ({ policy, seed }, { pairs }) =>
      dpo({ policy, seed, pairs, batchSize: 32, iterations: ITERATIONS, learningRate: RATE / 3 }),
  },
];

/** The options that every arm shares. */
export function sharedOptions(foundations: Foundations, seed: number, iterations: number): AlignmentOptions {
  return {
    policy: foundations.policy.clone(),
    reward: foundations.rewardModel,
    prompts,
    stop: END,
    seed,
    iterations,
    learningRate: RATE,
  };
}

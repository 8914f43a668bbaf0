import { describe, expect, test } from "vitest";
import { grpo, type PpoMaxOptions, type PpoMaxTraining, ppoMax } from "../../../src/trainers.js";
import type { BigramModel } from "../../reference/bigram-model.js";
import { base, examples, model, rule } from "./world.js";

const rewardModel = model(9, true);

function train(changes: Partial<PpoMaxOptions> = {}, iterations = 6): PpoMaxTraining {
  const training = ppoMax({
    ...base,
    policy: model(),
    reward: rewardModel,
    pretraining: examples,
    criticIterations: 1,
    criticLearningRate: 1,
    minibatchSize: 8,
    maxGradientNorm: 0.1,
    iterations,
    ...changes,
  });
  for (const _ of training);
  return training;
}

const policyOf = (training: PpoMaxTraining): Float64Array => (training.policy as BigramModel).weights.slice();

describe("each trick of PPO-max can be taken away, and matters", () => {
  test.each<[string, Partial<PpoMaxOptions>]>([
    ["reward normalisation", { normalizeRewards: false }],
    ["reward clipping", { clip: 0.3 }],
    ["the KL penalty", { beta: 0 }],
    ["advantage normalisation", { normalizeAdvantages: false }],
    ["advantage clipping", { advantageClip: 0.3 }],
    ["the critic from the reward model", { critic: "policy" }],
    ["training the critic first", { criticIterations: 0 }],
    ["gradient clipping", { maxGradientNorm: null }],
    ["value clipping", { valueClip: 0.001 }],
    ["the pretraining mix", { lmWeight: 0 }],
    ["small buffers", { rolloutSize: 32 }],
    ["the clipped surrogate", { epsLow: 1e-4, epsHigh: 1e-4 }],
    ["an entropy bonus", { entropyCoefficient: 0.5 }],
  ])("%s", (_name, changes) => {
    const [usual, changed] = [policyOf(train()), policyOf(train(changes))];
    expect(changed).not.toEqual(usual);
    expect(policyOf(train())).toEqual(usual);
  });
});

test("while the critic warms up the policy stays as it is", () => {
  const training = train({ criticIterations: 3 }, 3);
  expect(policyOf(training)).toEqual(model().weights);
  expect((training.critic as BigramModel).weights).not.toEqual(rewardModel.weights);
});

test("the critic begins as the reward model, the policy, or what is given", () => {
  const critic = model(4, true);
  const begin = (changes: Partial<PpoMaxOptions>) => {
    const options = { ...base, policy: model(), reward: rewardModel, ...changes };
    return (ppoMax(options).critic as BigramModel).weights;
  };
  expect(begin({})).toEqual(rewardModel.weights);
  expect(begin({ critic: "policy" })).toEqual(model().weights);
  expect(begin({ reward: rule })).toEqual(model().weights);
  expect(begin({ critic })).toBe(critic.weights);
});

test("normalised by their history, rewards may have any scale", () => {
  const scaled = (factor: number) => (answers: Parameters<typeof rule>[0]) =>
    rule(answers).map((score) => factor * score);
  const learnt = (factor: number) => policyOf(train({ reward: scaled(factor), normalizeRewards: true }));
  const [one, many] = [learnt(1), learnt(1024)];
  many.forEach((weight, at) => {
    expect(weight).toBeCloseTo(one[at]!, 4);
  });
});

test("the gradient's norm is bounded over policy and critic together", () => {
  const change = (training: PpoMaxTraining) => {
    const moved = (now: Float64Array, before: Float64Array) =>
      now.reduce((sum, w, at) => sum + (w - before[at]!) ** 2, 0);
    const { weights } = training.critic as BigramModel;
    return Math.sqrt(moved(policyOf(training), model().weights) + moved(weights, rewardModel.weights));
  };
  const options = { criticIterations: 0, minibatchSize: 16, learningRate: 1, criticLearningRate: 1 };
  expect(change(train({ ...options, maxGradientNorm: 0.01 }, 1))).toBeCloseTo(0.01, 4);
  expect(change(train({ ...options, maxGradientNorm: null }, 1))).toBeGreaterThan(0.05);
});

test("the pretraining mix reports its loss, and is absent without texts", () => {
  const stats = (changes: Partial<PpoMaxOptions>) => {
    const options = { ...base, policy: model(), reward: rewardModel, criticIterations: 0, iterations: 1 };
    return [...ppoMax({ ...options, ...changes })][0]!.stats;
  };
  expect(stats({ pretraining: examples }).lmLoss).toBeGreaterThan(0);
  expect(stats({})).not.toHaveProperty("lmLoss");
});

describe("what GRPO's options say", () => {
  const scoresOf = (reward: (answers: never) => number[], changes: Partial<Parameters<typeof grpo>[0]>) =>
    [...grpo({ ...base, policy: model(), reward: reward as never, iterations: 1, ...changes })][0]!;

  test("dynamic sampling replaces groups that teach nothing", () => {
    let round = 0;
    const reward = ({ batch }: { batch: number }) => {
      round++;
      return Array.from({ length: batch }, (_, row) => (round === 1 && row < batch / 2 ? 1 : row % 2));
    };
    const { stats, samples, answers } = scoresOf(reward as never, { groupSize: 4, dynamicSampling: true });
    expect(stats.keep).toBe(1);
    expect(samples).toBe(24);
    expect(answers.batch).toBe(16);
  });

  test("where no round teaches, the first is learnt from", () => {
    const same = ({ batch }: { batch: number }) => new Array<number>(batch).fill(1);
    const { stats, samples } = scoresOf(same as never, { groupSize: 4, dynamicSampling: 3, beta: 0 });
    expect(stats).toMatchObject({ keep: 0, gradientNorm: 0 });
    expect(samples).toBe(48);
  });

  test("overlong answers are punished, though the score does not say so", () => {
    const same = ({ batch }: { batch: number }) => new Array<number>(batch).fill(1);
    const { stats, score } = scoresOf(same as never, {
      groupSize: 16,
      maxLength: 4,
      cacheLength: 3,
      beta: 0,
    });
    expect(score).toBe(1);
    expect(stats.gradientNorm).toBeGreaterThan(0);
  });

  test("rewards of NaN teach nothing", () => {
    const unknown = ({ batch }: { batch: number }) => new Array<number>(batch).fill(Number.NaN);
    expect(scoresOf(unknown as never, { beta: 0 }).stats.gradientNorm).toBe(0);
  });
});

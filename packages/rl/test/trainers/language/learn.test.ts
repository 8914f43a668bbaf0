import { expect, test } from "vitest";
import { presets } from "../../../src/losses.js";
import {
  type AlignmentOptions,
  type AlignmentTraining,
  dpo,
  grpo,
  ppoMax,
  preferencePairs,
  reinforcePlusPlus,
  rloo,
  scoreAnswers,
  supervisedFineTune,
  tokenBatch,
  trainRewardModel,
} from "../../../src/trainers.js";
import { BigramModel } from "../../reference/bigram-model.js";
import { base, END, examples, model, pairs, prompts, rule } from "./world.js";

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

const aligners: Record<string, (options: AlignmentOptions) => AlignmentTraining> = {
  grpo,
  "grpo, deepseekMath": (options) => grpo({ ...presets.deepseekMath, ...options, groupSize: 8 }),
  "grpo, drGrpo": (options) => grpo({ ...presets.drGrpo, ...options, learningRate: 12 }),
  "grpo, dapo": (options) => grpo({ ...presets.dapo, ...options, groupSize: 8 }),
  "grpo, gspo": (options) => grpo({ ...presets.gspo, ...options }),
  "grpo, unbiased KL": (options) => grpo({ ...options, kl: "k3-is" }),
  "grpo, cispo": (options) => grpo({ ...options, loss: "cispo", kl: "k2" }),
  "grpo, sapo": (options) => grpo({ ...options, loss: "sapo" }),
  "grpo, four steps a rollout": (options) =>
    grpo({ ...options, epochs: 2, minibatchSize: 8, learningRate: 1 }),
  rloo: (options) => rloo({ ...options, learningRate: 1.5 }),
  reinforcePlusPlus,
  ppoMax: (options) => ppoMax({ ...options, pretraining: examples, criticLearningRate: 1 }),
  "ppoMax, vanilla": (options) =>
    ppoMax({ ...options, ...presets.vanillaPpo, learningRate: 8, criticLearningRate: 1 }),
};

test.each(Object.entries(aligners))("%s learns what is worth more", (_name, train) => {
  const scores: number[] = [];
  for (const { score } of train({ ...base, policy: model() })) scores.push(score);
  expect(mean(scores.slice(-6))).toBeGreaterThan(mean(scores.slice(0, 3)) + 0.25);
});

test("fine-tuning learns the examples by heart", () => {
  const policy = model();
  const all = [
    ...supervisedFineTune({
      policy,
      examples,
      seed: 1,
      learningRate: 2,
      iterations: 60,
      maxGradientNorm: null,
    }),
  ];
  // 3 is followed by 0 always; after 1 comes 2, after 4 comes 3, after 2 comes 3: nothing is left to chance.
  expect(all.at(-1)!.stats.loss!).toBeLessThan(0.1);
  expect(all.at(-1)!.stats.perplexity!).toBeCloseTo(Math.exp(all.at(-1)!.stats.loss!), 6);
});

test("the reward model tells its pairs apart, and scores by the value at the last token", () => {
  const rewardModel = new BigramModel(5, { context: 8 });
  // The last token is always the end, which a bigram cannot look behind: pairs that end differently.
  const ends = [{ prompt: [1], chosen: [3, 2], rejected: [2, 3] }];
  const all = [
    ...trainRewardModel({ model: rewardModel, pairs: ends, seed: 1, learningRate: 0.5, iterations: 40 }),
  ];
  expect(all[0]!.stats.accuracy).toBe(0);
  expect(all.at(-1)!.stats.accuracy).toBe(1);
  const answers = tokenBatch([
    { prompt: [1], answer: [3, 2] },
    { prompt: [1], answer: [3] },
  ]);
  const value = (token: number) => Math.fround(rewardModel.weights[25 + token]!);
  expect(scoreAnswers(rewardModel, answers)).toEqual(Float32Array.of(value(2), value(3)));
});

test("the language-model term teaches the reward model its preferred answers, and can be left out", () => {
  const logits = (lmWeight: number) => {
    const rewardModel = model(1, true);
    const before = rewardModel.weights.slice(0, 25);
    for (const _ of trainRewardModel({ model: rewardModel, pairs, seed: 1, iterations: 2, lmWeight }));
    return before.some((weight, at) => weight !== rewardModel.weights[at]);
  };
  expect(logits(1)).toBe(true);
  expect(logits(0)).toBe(false);
});

test.each(["sigmoid", "ipo", "hinge", "robust"] as const)("dpo, %s, prefers what is preferred", (kind) => {
  const options = { policy: model(), pairs, seed: 1, learningRate: 0.5, iterations: 40, labelSmoothing: 0.1 };
  const all = [...dpo({ ...options, kind, maxGradientNorm: null, averageLogProbs: kind === "ipo" })];
  expect(all.at(-1)!.stats.accuracy).toBe(1);
  expect(all.at(-1)!.stats.loss!).toBeLessThan(all[0]!.stats.loss!);
});

test("pairs of preference are of one prompt, the better first, equal ones left out", () => {
  const answers = tokenBatch([
    { prompt: [1], answer: [2, END] },
    { prompt: [1], answer: [3] },
    { prompt: [4], answer: [2] },
    { prompt: [4], answer: [3] },
  ]);
  expect(preferencePairs(answers, [1, 2, 5, 5])).toEqual([{ prompt: [1], chosen: [3], rejected: [2, END] }]);
});

test("iterative GRPO renews the reference, and lets the reward model follow the policy", () => {
  const rewardModel = model(9, true);
  const [policy, before] = [model(), rewardModel.weights.slice()];
  const renewal = { every: 5, rewardModel: { judge: rule, pairs, newPairs: 8, iterations: 3 } };
  const training = grpo({ ...base, reward: rewardModel, policy, iterations: 6, renewal });
  const start = (training.reference as BigramModel).weights;
  expect(start).toEqual(policy.weights);
  const kls: number[] = [];
  for (const { kl, iterations } of training) {
    kls.push(kl);
    if (iterations === 5) expect(rewardModel.weights).toEqual(before);
  }
  expect(kls[4]).not.toBe(0);
  expect(kls[5]).toBe(0);
  expect(rewardModel.weights).not.toEqual(before);
});

test("memory counts what is held: no critic in GRPO, nothing but weights in what is only asked", () => {
  const [bytes] = [model().weights.byteLength];
  const options = { ...base, reward: model(5, true), iterations: 1, criticIterations: 0 };
  const group = grpo({ ...options, policy: model() });
  const max = ppoMax({ ...options, policy: model() });
  for (const training of [group, max]) for (const _ of training);
  expect(Object.keys(group.memory.models)).toEqual(["policy", "reference", "rewardModel"]);
  expect(group.memory.total).toBe(4 * bytes);
  expect(Object.keys(max.memory.models)).toEqual(["policy", "critic", "reference", "rewardModel"]);
  expect(max.memory.total).toBe(6 * bytes);
  const alone = grpo({ ...base, policy: model(), reference: null, beta: 0, iterations: 1 });
  expect([...alone][0]!.kl).toBeNaN();
  expect(alone.memory.total).toBe(2 * bytes);
});

test("prompts are drawn from those given, whole groups of one", () => {
  const [progress] = grpo({
    ...base,
    policy: model(),
    groupSize: 4,
    iterations: 1,
  });
  const { promptIndices, tokens, time } = progress!.answers;
  promptIndices.forEach((index, row) => {
    expect(index).toBe(promptIndices[row - (row % 4)]);
    const prompt = prompts[index]!;
    expect([...tokens.subarray(row * time, row * time + prompt.length)]).toEqual(prompt);
  });
});

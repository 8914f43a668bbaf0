import { describe, expect, test } from "vitest";
import {
  dpo,
  grpo,
  type LanguageProgress,
  type LanguageTraining,
  ppoMax,
  processReward,
  reinforcePlusPlus,
  rloo,
  supervisedFineTune,
  trainRewardModel,
} from "../../../src/trainers.js";
import { base, examples, model, pairs, rule } from "./world.js";

type Maker = (seed: number) => LanguageTraining<LanguageProgress>;

const shared = { ...base, learningRate: 0.5, warmup: 3, anneal: true, iterations: 8 };
const makers: Record<string, Maker> = {
  supervisedFineTune: (seed) => supervisedFineTune({ ...shared, policy: model(seed), examples, seed }),
  trainRewardModel: (seed) => trainRewardModel({ ...shared, model: model(seed, true), pairs, seed }),
  dpo: (seed) => dpo({ ...shared, policy: model(seed), pairs, seed }),
  grpo: (seed) => grpo({ ...shared, policy: model(seed), seed, minibatchSize: 4, epochs: 2 }),
  "grpo with dynamic sampling": (seed) =>
    grpo({ ...shared, policy: model(seed), seed, groupSize: 2, dynamicSampling: true }),
  "grpo by steps": (seed) => {
    const stepReward = processReward(model(7, true), (token) => token === 3);
    return grpo({ ...shared, reward: undefined, stepReward, policy: model(seed), seed });
  },
  "iterative grpo": (seed) =>
    grpo({
      ...shared,
      reward: model(seed + 7, true),
      policy: model(seed),
      seed,
      renewal: { every: 2, rewardModel: { judge: rule, pairs, newPairs: 8, iterations: 2 } },
    }),
  rloo: (seed) => rloo({ ...shared, policy: model(seed), seed }),
  reinforcePlusPlus: (seed) => reinforcePlusPlus({ ...shared, policy: model(seed), seed }),
  ppoMax: (seed) =>
    ppoMax({
      ...shared,
      policy: model(seed),
      reward: model(seed + 7, true),
      pretraining: examples,
      minibatchSize: 8,
      criticIterations: 2,
      seed,
    }),
};

function take(training: ReturnType<Maker>, updates: number): LanguageProgress[] {
  const taken: LanguageProgress[] = [];
  for (const progress of training) {
    taken.push(progress);
    if (taken.length === updates) break;
  }
  return taken;
}

describe.each(Object.entries(makers))("%s", (_name, make) => {
  test("a seed repeats bit for bit, another differs", () => {
    const [first, second, other] = [make(3), make(3), make(4)];
    expect(take(first, 3)).toEqual(take(second, 3));
    take(other, 3);
    expect(first.save()).toEqual(second.save());
    expect(first.save()).not.toEqual(other.save());
  });

  test("stopped, saved, loaded elsewhere and resumed, it goes on as if never stopped", () => {
    const whole = make(3);
    const expected = take(whole, 7);
    const start = make(3);
    expect(take(start, 3)).toEqual(expected.slice(0, 3));
    const elsewhere = make(5);
    elsewhere.load(start.save());
    expect(take(elsewhere, 4)).toEqual(expected.slice(3));
    expect(take(start, 4)).toEqual(expected.slice(3));
    expect(elsewhere.save()).toEqual(whole.save());
  });

  test("it ends after its iterations, having counted what it learnt from", () => {
    const training = make(3);
    const all = [...training];
    expect(all.length).toBe(8);
    expect(all.at(-1)!.iterations).toBe(8);
    expect(training.samples).toBe(all.at(-1)!.samples);
    expect(training.samples).toBeGreaterThanOrEqual(8 * 16);
    expect(training.next()).toEqual({ done: true, value: undefined });
  });
});

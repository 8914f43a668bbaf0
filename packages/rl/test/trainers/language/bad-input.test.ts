import { expect, test } from "vitest";
import {
  dpo,
  grpo,
  ppoMax,
  preferencePairs,
  scoreAnswers,
  supervisedFineTune,
  tokenBatch,
  trainRewardModel,
} from "../../../src/trainers.js";
import { base, examples, model, pairs, rule } from "./world.js";

const policy = model();
const sft = { policy, examples, seed: 1 };

test.each<[string, () => unknown, typeof TypeError | typeof RangeError, string]>([
  ["no options", () => grpo(null as never), TypeError, "options must be an object, got null"],
  [
    "no policy",
    () => supervisedFineTune({ ...sft, policy: undefined as never }),
    TypeError,
    "policy must be an object, got undefined",
  ],
  [
    "a policy that is none",
    () => supervisedFineTune({ ...sft, policy: {} as never }),
    TypeError,
    "policy.forward must be a function",
  ],
  [
    "no examples",
    () => supervisedFineTune({ ...sft, examples: [] }),
    RangeError,
    "examples must have one or more elements",
  ],
  ["a seed below 0", () => supervisedFineTune({ ...sft, seed: -1 }), RangeError, "seed must be an integer"],
  [
    "no iterations",
    () => supervisedFineTune({ ...sft, iterations: 0 }),
    RangeError,
    "iterations must be an integer",
  ],
  [
    "a rate of NaN",
    () => supervisedFineTune({ ...sft, learningRate: Number.NaN }),
    RangeError,
    "learningRate must be",
  ],
  [
    "a norm of 0",
    () => supervisedFineTune({ ...sft, maxGradientNorm: 0 }),
    RangeError,
    "maxGradientNorm must be",
  ],
  [
    "half a batch",
    () => supervisedFineTune({ ...sft, batchSize: 0.5 }),
    RangeError,
    "batchSize must be an integer",
  ],
  [
    "a reward model without values",
    () => trainRewardModel({ model: policy, pairs, seed: 1 }),
    TypeError,
    "model must have a value head",
  ],
  [
    "pairs that are none",
    () => dpo({ policy, pairs: 3 as never, seed: 1 }),
    TypeError,
    "pairs must be an array, got number 3",
  ],
  [
    "no reward",
    () => grpo({ ...base, policy, reward: undefined }),
    TypeError,
    "reward must be given without stepReward",
  ],
  [
    "a reward that is none",
    () => grpo({ ...base, policy, reward: 3 as never }),
    TypeError,
    "reward must be a language model or a function, got number 3",
  ],
  [
    "an empty prompt",
    () => grpo({ ...base, policy, prompts: [[]] }),
    RangeError,
    "prompts[0] must have a token",
  ],
  [
    "groups that do not fit",
    () => grpo({ ...base, policy, groupSize: 5 }),
    RangeError,
    "groupSize must divide rolloutSize, which is 16, got 5",
  ],
  [
    "β without a reference",
    () => grpo({ ...base, policy, reference: null }),
    TypeError,
    "reference must be a language model when beta is not 0",
  ],
  [
    "a loss of no name",
    () => grpo({ ...base, policy, loss: "best" as never }),
    RangeError,
    'loss must be one of "grpo", "gspo", "cispo", "sapo"',
  ],
  [
    "a KL that GSPO cannot",
    () => grpo({ ...base, policy, loss: "gspo", kl: "k3-is" }),
    RangeError,
    "kl of the loss",
  ],
  [
    "renewing a rule",
    () => grpo({ ...base, policy, renewal: { every: 1, rewardModel: { judge: rule, pairs } } }),
    TypeError,
    "reward must be a language model when renewal.rewardModel is given",
  ],
  [
    "steps with dynamic sampling",
    () => grpo({ ...base, policy, stepReward: (() => 0) as never, dynamicSampling: true }),
    RangeError,
    "need one reward an answer",
  ],
  [
    "a critic of a rule",
    () => ppoMax({ ...base, policy, critic: "rewardModel" }),
    TypeError,
    'reward must be a language model when critic is "rewardModel"',
  ],
  [
    "λ above 1",
    () => ppoMax({ ...base, policy, lambda: 2 }),
    RangeError,
    "lambda must be a finite number from 0 to 1, got 2",
  ],
  [
    "too few scores",
    () => scoreAnswers(() => [1], tokenBatch([...examples])),
    RangeError,
    "reward must give 2 numbers, got 1",
  ],
  [
    "scores of other answers",
    () => preferencePairs(tokenBatch([...examples]), [1]),
    RangeError,
    "scores must have 2 elements",
  ],
  [
    "an example without an answer",
    () => tokenBatch([{ prompt: [1], answer: [] }]),
    RangeError,
    "examples[0].answer must have a token",
  ],
])("%s is refused", (_name, make, type, message) => {
  expect(make).toThrow(type);
  expect(make).toThrow(message);
});

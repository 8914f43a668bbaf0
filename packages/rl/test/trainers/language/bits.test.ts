import { expect, test } from "vitest";
import { charTransformer } from "../../../src/nn.js";
import { ppoMax, supervisedFineTune } from "../../../src/trainers.js";

/** FNV-1a over all that a short fine-tuning and a short PPO-max leave behind. */
function alignedBits(): string {
  const policy = charTransformer({ vocabulary: 5, context: 8, layers: 1, heads: 1, width: 8, seed: 6 });
  const examples = [{ prompt: [1], answer: [2, 3, 0] }];
  for (const _ of supervisedFineTune({ policy, examples, seed: 6, batchSize: 2, iterations: 3 }));
  const reward = policy.clone({ valueHead: true });
  const options = {
    policy,
    reward,
    prompts: [[1], [4]],
    stop: 0,
    seed: 6,
    rolloutSize: 8,
    criticIterations: 1,
  };
  const training = ppoMax({ ...options, pretraining: examples, iterations: 3 });
  for (const _ of training);
  let hash = 0x811c9dc5;
  for (const byte of training.save()) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16);
}

test("fine-tuning and PPO-max end with the same bits everywhere", () => {
  expect(alignedBits()).toBe("de1457e5");
});

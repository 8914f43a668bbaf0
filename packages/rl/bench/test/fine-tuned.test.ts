import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { judge, nameModel, sampleNames } from "../rlhf/index.js";
import recorded from "../rlhf/results.json" with { type: "json" };

test("the weights that are kept are those that the recorded runs of seed 1 began with", () => {
  const model = nameModel(1);
  model.load(new Uint8Array(readFileSync(new URL("../rlhf/fine-tuned.safetensors", import.meta.url))));
  const rewards = judge(sampleNames(model, 1024, 2, 2));
  const mean = rewards.reduce((sum, reward) => sum + reward, 0) / rewards.length;
  expect(mean).toBe(recorded.starts[0]!.trueReward);
});

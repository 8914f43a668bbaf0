import { groupAdvantages, grpoLoss, presets } from "@kb/rl";

// Four answers to one prompt, of three tokens each, and what they earned.
const rewards = Float32Array.of(1, 0, 0, 1);
const { advantages, keep } = groupAdvantages(rewards, { groupSize: 4, kind: "grpo" });

// Log-probabilities come from your engine: now, when the answers were sampled, and under the reference.
const logProbs = new Float32Array(12).fill(-1.2);
const oldLogProbs = new Float32Array(12).fill(-1.3);
const refLogProbs = new Float32Array(12).fill(-1.4);
const { loss, stats, gradLogProbs } = grpoLoss({
  ...presets.deepseekMath,
  logProbs,
  oldLogProbs,
  refLogProbs,
  advantages,
  batch: 4,
  time: 3,
});
console.log(advantages, keep, loss, stats.clipFrac, gradLogProbs);

import { charTransformer, grpo, presets } from "@kb/rl";

// A small transformer that has learnt nothing yet: token 0 ends an answer.
const policy = charTransformer({ vocabulary: 27, context: 16, layers: 2, heads: 4, width: 64, seed: 1 });

const training = grpo({
  ...presets.drGrpo, // or dapo, gspo, deepseekMath
  policy,
  // What an answer is worth: here, one more for each a (token 1).
  reward: ({ tokens, batch, time }) =>
    Array.from({ length: batch }, (_, row) =>
      tokens.subarray(row * time, (row + 1) * time).reduce((sum, token) => sum + (token === 1 ? 1 : 0), 0),
    ),
  prompts: [
    [0, 13],
    [0, 10],
  ],
  stop: 0,
  groupSize: 8,
  rolloutSize: 16,
  learningRate: 1e-3,
  iterations: 20,
  seed: 1,
});
for (const { iterations, score, kl, length, stats } of training) {
  console.log(iterations, score, kl, length, stats.clipFrac);
}
console.log(training.memory);

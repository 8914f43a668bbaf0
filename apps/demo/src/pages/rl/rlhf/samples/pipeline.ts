import { charTransformer, ppoMax, preferencePairs, supervisedFineTune, trainRewardModel } from "@kb/rl";

// Tokens 1 to 26 are letters, 0 begins and ends a name.
const encode = (letters: string): number[] => Array.from(letters, (letter) => letter.charCodeAt(0) - 96);
const names = ["carolina", "marina", "elena", "thomas", "george", "sabina", "robin", "julia"];
const examples = names.map((name) => ({
  prompt: [0, ...encode(name.slice(0, 2))],
  answer: [...encode(name.slice(2)), 0],
}));
const prompts = examples.map(({ prompt }) => prompt);

const shape = { vocabulary: 27, context: 16, layers: 1, heads: 2, width: 32 };
const policy = charTransformer({ ...shape, seed: 1 });
for (const _ of supervisedFineTune({ policy, examples, seed: 1, iterations: 100, anneal: true }));

// Two names to each prompt; whoever can say which is better takes the place of this line.
const generation = policy.generate({ prompts: prompts.flatMap((p) => [p, p]), stop: 0, seed: 2 });
const pairs = preferencePairs(generation, generation.lengths);
const reward = policy.clone({ valueHead: true });
for (const { stats } of trainRewardModel({ model: reward, pairs, seed: 1, iterations: 50 })) {
  console.log(stats.loss, stats.accuracy);
}

// The reference and the critic are copies that it makes by itself.
const training = ppoMax({ policy, reward, prompts, stop: 0, pretraining: examples, seed: 1, iterations: 20 });
for (const { score, kl, perplexity, length, entropy } of training) {
  console.log(score, kl, perplexity, length, entropy);
}
training.free();

import { evaluate, makeEnv, ppo } from "@kb/rl";

const env = makeEnv("CartPole-v1", { envs: 8, seed: 1 });
const training = ppo({
  env,
  seed: 1,
  hidden: [32, 32],
  rolloutSteps: 32,
  epochs: 6,
  learningRate: 1e-3,
  gamma: 0.98,
  lambda: 0.8,
  totalSteps: 200_000,
});

for (const { steps, meanReturn } of training) {
  console.log(steps, meanReturn);
  if (meanReturn >= 475) break; // and iterate again to go on
}

const returns = evaluate(training.agent, { env: makeEnv("CartPole-v1", { envs: 20, seed: 2 }) });
console.log(returns); // of a hundred episodes by the likeliest actions
const file = training.agent.policy.save!(); // safetensors: PyTorch reads it
console.log(file?.length);

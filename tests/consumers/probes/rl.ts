import {
  a2c,
  backend,
  charTransformer,
  ddpg,
  dpoLoss,
  fusedPolicyLoss,
  gae,
  gridWorldMdp,
  groupAdvantages,
  makeEnv,
  ppo,
  ppoClipLoss,
  ppoMax,
  solve,
  supervisedFineTune,
  type Training,
} from "@kb/rl";

export { backend };

export const needsWebAssembly = true;

type Answers = Record<string, unknown>;

const N = 60;
const CLASSES = 37;
const STEPS = 50;
const ENVS = 9;
const EPS = 0.2;

/** What every consumer must get from the package, on every host: plain data only. */
export function answers(): Answers {
  const { advantages } = gae({ ...rollout(), steps: STEPS, envs: ENVS, gamma: 0.9, lambda: 0.8 });
  const fused = fusedPolicyLoss({ ...rows(), rows: N, classes: CLASSES }, { epsLow: EPS, epsHigh: EPS });
  const [logProbs, oldLogProbs, signs] = [numbers(N, 1), numbers(N, 2), numbers(N, 3)];
  const clip = ppoClipLoss({ logProbs, oldLogProbs, advantages: signs, batch: 6, time: 10 });
  const dpo = dpoLoss({
    chosenLogProbs: numbers(N, 4),
    rejectedLogProbs: numbers(N, 5),
    refChosenLogProbs: numbers(N, 6),
    refRejectedLogProbs: numbers(N, 7),
    beta: 0.5,
  });
  return {
    gae: rounded(advantages),
    groups: rounded(groupAdvantages(numbers(N, 8), { groupSize: 6, kind: "rloo" }).advantages),
    fused: rounded([fused.loss, ...fused.gradLogits]),
    ppo: rounded([clip.loss, ...clip.gradLogProbs]),
    dpo: rounded([dpo.loss, ...dpo.gradChosenLogProbs]),
    grid: rounded(solve(gridWorldMdp()).v),
    trained: trained(),
    aligned: aligned(),
    written: written(),
  };
}

/** The same, worked out by the definitions. */
export function expected(): Answers {
  return {
    gae: rounded(expectedAdvantages()),
    groups: rounded(expectedGroups()),
    fused: rounded(expectedFused()),
    ppo: rounded(expectedPpo(numbers(N, 1), numbers(N, 2), numbers(N, 3))),
    dpo: rounded(expectedDpo()),
    // Zhao, “Mathematical foundations of reinforcement learning”, figure 3.4 (a), with one digit more.
    grid: [
      [5.832, 5.58, 6.2, 6.48, 5.832],
      [6.48, 7.2, 8, 7.2, 6.48],
      [7.2, 8, 10, 8, 7.2],
      [8, 10, 10, 10, 8],
      [7.2, 9, 10, 9, 8.1],
    ].flat(),
    // As packages/rl/test/trainers/bits.test.ts has them.
    trained: ["9fb26d15", "460173d3", "56c151a9"],
    // As packages/rl/test/trainers/language/bits.test.ts has it.
    aligned: "de1457e5",
    // As packages/rl/test/nn/char-transformer.test.ts has it.
    written: "ea637e46",
  };
}

/** Digests of all that short trainings save at their end, to the last bit of every weight. */
function trained(): string[] {
  const hidden = [16];
  return [
    ppo({
      env: makeEnv("CartPole-v1", { envs: 4, seed: 1 }),
      seed: 1,
      hidden,
      rolloutSteps: 64,
      totalSteps: 2048,
    }),
    a2c({
      env: makeEnv("Acrobot-v1", { envs: 4, seed: 2 }),
      seed: 2,
      hidden,
      activation: "silu",
      totalSteps: 1000,
    }),
    ddpg({
      env: makeEnv("Pendulum-v1", { envs: 2, seed: 3 }),
      seed: 3,
      hidden,
      startSteps: 100,
      totalSteps: 400,
    }),
  ].map(digest);
}

/** A digest of a language model after some steps, and of what it then writes, to the last bit. */
function written(): string {
  const model = charTransformer({ vocabulary: 9, context: 20, layers: 2, heads: 2, width: 16, seed: 4 });
  const tokens = Int32Array.from(numbers(60, 31), (x) => Math.floor(((x + 1) / 2) * 9));
  for (let round = 0; round < 5; round++) {
    model.backward(model.forward(tokens, { batch: 3, time: 20, lengths: Int32Array.of(20, 3, 17) }));
    model.step({ maxGradientNorm: 1 });
  }
  const { tokens: text, logProbs } = model.generate({ prompts: [[1], [2, 3]], topP: 0.9, seed: 5 });
  return fnv1a([...model.save(), ...text, ...new Uint8Array(logProbs.buffer)]);
}

/** A digest of all that a short fine-tuning and a short PPO-max leave behind. */
function aligned(): string {
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
  return fnv1a(training.save());
}

function digest(training: Training): string {
  for (const _ of training);
  return fnv1a(training.save());
}

function fnv1a(bytes: Iterable<number>): string {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16);
}

function rollout() {
  const size = STEPS * ENVS;
  const flags = (seed: number) => Uint8Array.from(numbers(size, seed), (x) => (x > 0.9 ? 1 : 0));
  const [rewards, values, nextValues] = [numbers(size, 11), numbers(size, 12), numbers(size, 13)];
  return { rewards, values, nextValues, terminated: flags(14), truncated: flags(15) };
}

function rows() {
  return {
    logits: numbers(N * CLASSES, 21),
    actions: Int32Array.from(numbers(N, 22), (x) => Math.floor(((x + 1) / 2) * CLASSES)),
    oldLogProbs: numbers(N, 23).map((x) => x / 2 - Math.log(CLASSES)),
    advantages: numbers(N, 24),
  };
}

function expectedAdvantages(): number[] {
  const { rewards, values, nextValues, terminated, truncated } = rollout();
  return Array.from(rewards, (_, from) => {
    let sum = 0;
    for (let at = from, weight = 1; at < rewards.length; at += ENVS, weight *= 0.72) {
      sum += weight * (rewards[at]! + (terminated[at] ? 0 : 0.9 * nextValues[at]!) - values[at]!);
      if (terminated[at] || truncated[at]) break;
    }
    return sum;
  });
}

function expectedGroups(): number[] {
  const rewards = numbers(N, 8);
  return Array.from(rewards, (reward, i) => {
    const group = rewards.slice(i - (i % 6), i - (i % 6) + 6);
    return reward - (group.reduce((sum, x) => sum + x, 0) - reward) / 5;
  });
}

function expectedFused(): number[] {
  const { logits, actions, oldLogProbs, advantages } = rows();
  const probabilities = Array.from({ length: N }, (_, row) => {
    const exps = Array.from(logits.slice(row * CLASSES, (row + 1) * CLASSES), Math.exp);
    const sum = exps.reduce((total, e) => total + e, 0);
    return exps.map((e) => e / sum);
  });
  const logProbs = Float64Array.from(probabilities, (p, row) => Math.log(p[actions[row]!]!));
  const [loss, ...slopes] = expectedPpo(logProbs, oldLogProbs, advantages);
  const gradient = probabilities.flatMap((p, row) =>
    p.map((chance, k) => slopes[row]! * ((k === actions[row] ? 1 : 0) - chance)),
  );
  return [loss!, ...gradient];
}

function expectedPpo(logProbs: Float64Array, old: Float64Array, advantages: Float64Array): number[] {
  let loss = 0;
  const gradient = Array.from(logProbs, (logProb, i) => {
    const ratio = Math.exp(logProb - old[i]!);
    const clipped = Math.min(Math.max(ratio, 1 - EPS), 1 + EPS);
    const advantage = advantages[i]!;
    loss -= Math.min(ratio * advantage, clipped * advantage) / N;
    return ratio * advantage <= clipped * advantage ? (-ratio * advantage) / N : 0;
  });
  return [loss, ...gradient];
}

function expectedDpo(): number[] {
  const [chosen, rejected, refChosen, refRejected] = [4, 5, 6, 7].map((seed) => numbers(N, seed));
  let loss = 0;
  const gradient = Array.from({ length: N }, (_, i) => {
    const margin = chosen![i]! - rejected![i]! - (refChosen![i]! - refRejected![i]!);
    loss += Math.log(1 + Math.exp(-0.5 * margin)) / N;
    return -0.5 / (1 + Math.exp(0.5 * margin)) / N;
  });
  return [loss, ...gradient];
}

/** Numbers from −1 to 1, the same for the same seed. */
function numbers(length: number, seed: number): Float64Array {
  let state = seed;
  return Float64Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return state / 2 ** 31;
  });
}

/** To nine digits after the point: what is left of the difference between this host's `Math` and another's. */
function rounded(values: ArrayLike<number>): number[] {
  return Array.from(values, (value) => Math.round(value * 1e9) / 1e9 + 0);
}

/**
 * The settings of well-known implementations and papers, under the names of this package's options: spread them into a loss, an
 * advantage estimator or a trainer, which takes what concerns it.
 *
 * - `cleanrl`: ppo.py of CleanRL; `sb3`: PPO of Stable-Baselines3.
 * - `trl`: GRPOTrainer of TRL, whose default loss is DAPO's; `verl`: the actor of verl.
 * - `deepseekMath`: GRPO as published (Shao et al., 2024); `dapo`: Yu et al., 2025; `drGrpo`: Liu et al., 2025, which wants a
 *   `normalizer` besides, the batch times the greatest length.
 * - `gspo`: Zheng et al., 2025, with ratios of whole answers.
 * - `ppoMax`: “Secrets of RLHF, part I” (Zheng et al., 2023): KL in the reward (`beta`, `kl`), scores clipped to ± `clip` after
 *   normalising by their history, and pretraining mixed in by `lmWeight`. `vanillaPpo`: the same PPO with every trick taken away.
 *
 * @example
 * ```ts
 * presets.dapo.epsHigh; // 0.28
 * groupAdvantages(Float32Array.of(1, 0), { ...presets.drGrpo, groupSize: 2 }).advantages; // Float32Array [0.5, -0.5]
 * ```
 */
export const presets = {
  cleanrl: {
    rolloutSteps: 128,
    epochs: 4,
    minibatches: 4,
    learningRate: 2.5e-4,
    anneal: true,
    epsilon: 1e-5,
    gamma: 0.99,
    lambda: 0.95,
    doneAsTerminal: true,
    normalizeAdvantages: true,
    epsLow: 0.2,
    epsHigh: 0.2,
    valueClip: 0.2,
    entropyCoefficient: 0.01,
    valueCoefficient: 0.5,
    maxGradientNorm: 0.5,
  },
  sb3: {
    rolloutSteps: 2048,
    epochs: 10,
    minibatches: 32,
    learningRate: 3e-4,
    epsilon: 1e-5,
    gamma: 0.99,
    lambda: 0.95,
    normalizeAdvantages: true,
    epsLow: 0.2,
    epsHigh: 0.2,
    entropyCoefficient: 0,
    valueCoefficient: 0.5,
    maxGradientNorm: 0.5,
  },
  trl: {
    kind: "grpo",
    groupSize: 8,
    ddof: 1,
    eps: 1e-4,
    aggregation: "token-mean",
    epsLow: 0.2,
    epsHigh: 0.2,
    beta: 0,
    kl: "k3",
    logRatioClamp: null,
    learningRate: 1e-6,
  },
  verl: {
    kind: "grpo",
    ddof: 1,
    eps: 1e-6,
    aggregation: "token-mean",
    epsLow: 0.2,
    epsHigh: 0.2,
    dualClip: 3,
    beta: 0.001,
    kl: "k3",
    klClamp: 10,
    logRatioClamp: 20,
    gamma: 1,
    lambda: 1,
    valueClip: 0.5,
  },
  deepseekMath: {
    kind: "grpo",
    groupSize: 64,
    aggregation: "seq-mean-token-mean",
    epsLow: 0.2,
    epsHigh: 0.2,
    beta: 0.04,
    kl: "k3",
    learningRate: 1e-6,
  },
  dapo: {
    kind: "grpo",
    groupSize: 16,
    aggregation: "token-mean",
    epsLow: 0.2,
    epsHigh: 0.28,
    beta: 0,
    maxLength: 20480,
    cacheLength: 4096,
    dynamicSampling: true,
    learningRate: 1e-6,
  },
  drGrpo: {
    kind: "drGrpo",
    aggregation: "constant",
    epsLow: 0.2,
    epsHigh: 0.2,
    beta: 0,
  },
  gspo: {
    kind: "grpo",
    loss: "gspo",
    epsLow: 3e-4,
    epsHigh: 4e-4,
    beta: 0,
  },
  ppoMax: {
    kl: "k1",
    beta: 0.05,
    normalizeRewards: true,
    clip: 5,
    gamma: 1,
    lambda: 0.95,
    normalizeAdvantages: true,
    epsLow: 0.2,
    epsHigh: 0.2,
    valueClip: 0.2,
    entropyCoefficient: 0,
    valueCoefficient: 1,
    maxGradientNorm: 1,
    criticIterations: 5,
    lmWeight: 0.1,
  },
  vanillaPpo: {
    beta: 0,
    normalizeRewards: false,
    clip: null,
    gamma: 1,
    lambda: 0.95,
    normalizeAdvantages: false,
    epsLow: 0.2,
    epsHigh: 0.2,
    valueClip: null,
    entropyCoefficient: 0,
    valueCoefficient: 1,
    maxGradientNorm: null,
    critic: "policy",
    criticIterations: 0,
    lmWeight: 0,
  },
} as const;

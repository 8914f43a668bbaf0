import type { Method } from "./group/settings.js";
import type { Scene } from "./state.js";

type KinRow = readonly [advantage: string, votes: string, clip: string, kl: string, also: string];

export const en = {
  claim:
    "Ask the same thing several times, and call an answer good if it is better than the others: the group takes the critic’s place.",
  idea: "The idea",
  objective: "The objective",
  deviation: "The bias of the deviation",
  length: "The bias of length",
  critic: "PPO beside it",
  kl: "KL in the loss",
  process: "Outcome or process",

  tryThis: {
    heading: "Try this",
    prompts: [
      {
        scene: {
          m: "grpo",
          p: "ma",
          e: 5,
          b: 2,
          k: "std",
          a: "answers",
          v: "outcome",
          s: 39,
        } as Scene,
        figure: "group-figure",
        prompt: "Go to the last update. What do the names have in common that the first ones had not?",
      },
      {
        scene: { m: "grpo", p: "ma", e: 5, b: 0, k: "std", a: "answers", s: 39, y: "kl" } as Scene,
        figure: "group-figure",
        prompt:
          "Without the leash: β = 0. How far does the model run from where it began, and do the names still look like names?",
      },
      {
        scene: { m: "grpo", p: "ma", g: 0, b: 2, s: 5 } as Scene,
        figure: "group-figure",
        prompt: "Groups of two. How often are both alike, so that nothing is learnt?",
      },
      {
        scene: { m: "grpo", p: "ma", g: 2, e: 3, u: 3, s: 2 } as Scene,
        figure: "group-figure",
        prompt: "Eight passes over each group, and a tight clip of 0.05: how many tokens reach it?",
      },
      {
        scene: { o: 15, d: 0 } as Scene,
        figure: "deviation-figure",
        prompt:
          "All but one are right. How much does the single wrong answer weigh with the deviation, and how much without?",
      },
      {
        scene: { l: 40 } as Scene,
        figure: "length-figure",
        prompt: "Let the wrong answer grow. In which of the three losses does rambling pay?",
      },
    ],
  },

  kin: {
    section: "The kin",
    caption: "What each changes",
    method: "method",
    columns: ["advantage", "one vote for", "clip", "KL", "besides"],
    use: "Load",
    rows: {
      grpo: ["(r − μ) / σ", "each answer", "ratios of tokens, ±0.2", "k3 in the loss", "no critic"],
      drGrpo: ["r − μ", "each token, fixed divisor", "±0.2", "none", "both biases gone"],
      dapo: [
        "(r − μ) / σ",
        "each token",
        "−0.2, +0.28",
        "none",
        "groups that are all alike are sampled anew; overlong answers pay",
      ],
      gspo: [
        "(r − μ) / σ",
        "each answer",
        "one ratio an answer, −3·10⁻⁴, +4·10⁻⁴",
        "none",
        "made for mixtures of experts",
      ],
      rloo: [
        "r − mean of the others",
        "each answer’s sum",
        "none on policy",
        "k1 in the reward",
        "unbiased baseline",
      ],
      reinforcePlusPlus: [
        "whitened over the batch",
        "each token",
        "±0.2",
        "k1 in the reward of tokens",
        "needs no group",
      ],
    } satisfies Record<Method, KinRow>,
  },

  use: {
    heading: "Use it",
    intro:
      "The figures call these functions. Losses return exact gradients with respect to the log-probabilities, so that any engine can go on from there; the trainers bring a small transformer of their own.",
    install: "Install",
    train: "Train a small transformer by GRPO or its kin",
    loss: "Advantages and loss for an engine of your own",
    process: "Process supervision",
  },

  measured: {
    heading: "Measured",
    intro: (seeds: number, machine: string) =>
      `The same model, but on all prompts, with a reward model that learnt from 4,800 pairs, and judged by the true reward. Median [least, most] of ${seeds} seeds, 1,024 fresh names each; on one core of ${machine}. Times were taken on a busy machine: their ratios are rough.`,
    ppo: "PPO",
    kin: "GRPO and its kin",
    long: "Trained on: over-optimisation",
    repeat: "pnpm --filter @kb/rl rlhf repeats all of it.",
    curve: "How the trainings went: medians over the seeds",
    figure: "Curve",
    figures: { trueReward: "true reward", score: "reward model’s score", kl: "KL", length: "length" },
    compare: "Compare with",
    updates: "updates",
  },
};

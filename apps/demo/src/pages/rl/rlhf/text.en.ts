import { ppoMaxBut } from "./lab/tricks.js";
import type { Scene } from "./state.js";

interface Standing {
  readonly name: string;
  readonly score: string;
  readonly trueReward: string;
  readonly kl: string;
}

interface Said {
  readonly maxReward: string;
  readonly maxKl: string;
  readonly vanillaReward: string;
  readonly vanillaKl: string;
  readonly freeScore: string;
  readonly freeReward: string;
  readonly freeKl: string;
  readonly collapsed: number;
  readonly single: number;
  readonly slowest: readonly string[];
}

export const en = {
  claim:
    "Nobody can write down what a good answer is, so a model of our taste is learnt from comparisons, and a policy climbs it, on a leash, because the climb is unstable and the model can be fooled.",

  recorded: {
    heading: "What the reward model says, and what is true",
    caption: (seeds: number) =>
      `Recorded: a small transformer invents names. The reward model has learnt from comparisons which are melodious; here the true reward is known as well. Every point is a rollout of 64 names; pick one of ${seeds} seeds, or draw everything over the KL divergence from the fine-tuned model.`,
    seed: "Seed",
    across: "Across",
    acrosses: { answers: "answers", kl: "KL" },
    short: {
      "PPO-max, long": "PPO-max",
      "vanilla PPO, long": "vanilla PPO",
      "GRPO without KL, long": "GRPO, no KL",
    },
    panels: {
      score: "reward model’s score",
      trueReward: "true reward",
      kl: "KL from the fine-tuned model",
      perplexity: "perplexity",
    },
    guides: { trueReward: "goal: 3.2", kl: "goal: below 5" },
    describe: (answers: string, all: readonly Standing[]) =>
      `After ${answers} answers: ${all
        .map(
          ({ name, score, trueReward, kl }) =>
            `${name} scores ${score}, is truly worth ${trueReward}, KL ${kl}`,
        )
        .join("; ")}.`,
  },

  idea: "The idea",
  task: "A task whose truth is known",
  tuning: "Stage 1: supervised fine-tuning",
  reward: "Stage 2: the reward model",
  align: "Stage 3: PPO with a leash",
  unstable: "Why it is unstable, and what to watch",
  max: "PPO-max",

  tryThis: {
    heading: "Try this",
    prompts: [
      {
        scene: { s: 19, q: 3, v: "kl" } as Scene,
        figure: "recorded-figure",
        prompt:
          "Draw the recorded runs over KL. From which distance on does a higher score mean a worse name?",
      },
      {
        scene: { w: "mariamaria" } as Scene,
        figure: "name-figure",
        prompt:
          "What does it cost to say a good syllable twice? A reward model that has seen few such names will not know.",
      },
      {
        scene: { w: "carolina", m: 3, b: 0.2 } as Scene,
        figure: "leash-figure",
        prompt:
          "Let the policy insist on one name, and pull the leash tight. Which letters pay most, and does the good name still pay off?",
      },
      {
        scene: { x: "", y: ppoMaxBut({ beta: 0 }), d: true, p: 3 } as Scene,
        figure: "pipeline-figure",
        prompt:
          "PPO-max with and without its KL penalty: which is truly better, and how far did each have to go for it?",
      },
      {
        scene: { p: 0, n: 1, x: "", y: "", d: true } as Scene,
        figure: "pipeline-figure",
        prompt:
          "Teach the reward model from 150 pairs instead of 4,800. The score still rises. And the truth?",
      },
      {
        scene: { x: "", y: ppoMaxBut({ start: 0 }), d: true, p: 3 } as Scene,
        figure: "pipeline-figure",
        prompt: "Leave out the first stage: PPO-max from a policy that has learnt nothing.",
      },
    ],
  },

  name: {
    heading: "The true reward",
    caption:
      "Each different open syllable, a consonant with the vowel behind it, earns a point, up to four. Each repeated one costs a point, each letter beyond ten half a point, and a name that does not end costs one. The most is 4.",
    label: "A name",
    examples: ["carolina", "elizabeth", "mariamaria", "anamarijalena"],
    syllables: "different open syllables",
    repeated: "repeated",
    surplus: "beyond ten letters",
  },

  preference: {
    heading: "A difference of rewards is a chance",
    caption:
      "The more the preferred answer is ahead, the less the pair has left to teach: the push, the derivative of the loss, is the chance that the model still gives to the wrong answer.",
    ahead: "Δ, by how much the preferred is ahead",
    chance: "chance that it is preferred",
    loss: "loss, and how hard it pushes",
    reading: (chance: string, loss: string, push: string) =>
      `The model gives the preferred answer a chance of ${chance}%; loss ${loss}, push ${push}.`,
  },

  leash: {
    heading: "Where the reward of a name goes",
    caption: (name: string) =>
      `“${name}” after its first two letters. Real letter pairs stand for the fine-tuned model; the policy has learnt to insist on just this name, and makes each of its letters so much likelier. Bars: the penalty of each letter. The true reward, standing for the score, comes at the end of the name (⏎).`,
    pull: "how much the policy insists",
    beta: "β, the leash",
    describe: (kl: string, penalty: string) =>
      `The penalty of each letter: KL ${kl} in all, penalty ${penalty}`,
    reading: (score: string, kl: string, penalty: string, total: string) =>
      `Score ${score}; the letters’ log-ratios sum to ${kl}, which costs ${penalty}; in all ${total}.`,
    scale: (most: string) => `bars to ±${most}`,
  },

  lab: {
    section: "The pipeline, live",
    intro:
      "All three stages run here in a worker, on the 8,377 first names of two public lists, with a transformer of 104,603 parameters. Run it, pause it, change any trick on the way: what can go on goes on from its weights, optimisers and random streams as they are; only what the policy or the critic begins as starts that side anew. Both sides share the first two stages.",
    heading: "The RLHF pipeline runs",
    caption:
      "Every point is a rollout, before what is learnt from it. At the end of a side its numbers are those of 512 fresh names. Seconds are the worker’s own. With fewer pairs the reward model gets fewer updates too.",
    fineTuning: "Updates of fine-tuning",
    pairs: "Pairs of names",
    answers: "Answers a side",
    lmTerm: "language-model term",
    pair: "Compare two settings",
    run: "Run",
    goOn: "Go on",
    pause: "Pause",
    again: "Reinforce again",
    reset: "From the start",
    status: {
      fresh: "Nothing has run yet.",
      running: "Running in a worker.",
      paused: "Paused.",
      over: "Done. Change a trick and reinforce again.",
      failed: "",
    },
    failed: (message: string) => `It did not work out: ${message}`,
    stages: {
      fineTuning: { title: "1 · Fine-tuning", what: "The model learns to invent names as real ones are." },
      rewardModel: {
        title: "2 · Reward model",
        what: "A copy with a value head learns which of two names is preferred.",
      },
      aligning: { title: "3 · PPO", what: "Four models: two learn, two are only asked." },
    },
    perplexityNow: (value: string) => `perplexity ${value}`,
    accuracyNow: (value: string) => `tells ${value}% of its pairs right`,
    answersNow: (count: string) => `${count} answers sampled`,
    tuned: (reward: string, seconds: string) => `true reward ${reward}; ${seconds} s`,
    rewarded: (pairs: string, accuracy: string, seconds: string) =>
      `${pairs} pairs; ${accuracy}% of fresh ones right; ${seconds} s`,
    models: {
      policy: { name: "policy", role: "learns" },
      critic: { name: "critic", role: "learns" },
      reference: { name: "reference", role: "holds the leash" },
      reward: { name: "reward model", role: "scores" },
    },
    answersAxis: "answers",
    monitors: {
      trueReward: "true reward",
      score: "reward model’s score",
      kl: "KL",
      perplexity: "perplexity",
      length: "length, tokens",
      entropy: "entropy, nats",
    },
    guides: { trueReward: "goal: 3.2", kl: "goal: below 5" },
    readingsCaption:
      "Where each side stands: the mean of its last five rollouts, at the end of 512 fresh names",
    side: "side",
    readings: ["true reward", "score", "KL", "different", "seconds of PPO", "first rollout ≥ 3.2", "models"],
    reached: (answers: string, seconds: string) => `${answers} answers, ${seconds} s with stages 1 and 2`,
    namesCaption:
      "The same ten beginnings, the same dice: before reinforcement and after. Behind each name its true reward, then the reward model’s score; green: open syllables, struck out: repeated ones.",
    before: "before",
    tricksCaption:
      "Every trick, in the order in which a rollout meets it; what differs from PPO-max is marked",
    trick: "trick",
    paper: (choice: string) => `Paper: ${choice}`,
    trickOf: (trick: string, side: string) => `${trick}, side ${side}`,
    presetOf: (side: string) => `Preset of side ${side}`,
    presets: { ppoMax: "PPO-max", vanilla: "vanilla PPO" },
    without: (trick: string) => `PPO-max, without: ${trick}`,
    custom: "own mix",
    values: {
      on: "on",
      off: "off",
      rewardModel: "reward model",
      policy: "policy",
      fineTuned: "fine-tuned",
      untrained: "untrained",
    },
    tricks: {
      start: {
        title: "The policy begins as",
        what: "Only a policy that already speaks finds answers worth rewarding.",
        paper: "the fine-tuned model, required.",
      },
      beta: {
        title: "KL penalty β",
        what: "Every token pays for being likelier than under the fine-tuned model.",
        paper: "0.05 per token, essential.",
      },
      normalizeRewards: {
        title: "Reward normalisation",
        what: "Scores are counted in standard deviations from the mean of all so far.",
        paper: "on, over the whole history.",
      },
      clip: {
        title: "Reward clipping δ",
        what: "No answer counts as more extraordinary than this.",
        paper: "on; 0.3 and 0.8 tried, a looser one advised.",
      },
      critic: {
        title: "The critic begins as",
        what: "A reward model already knows what an answer will be worth.",
        paper: "the reward model.",
      },
      criticIterations: {
        title: "Rollouts for the critic alone",
        what: "The critic learns before the policy moves, so that its first advice is not noise.",
        paper: "train it first, instead of a warm-up of the learning rate.",
      },
      lambda: {
        title: "GAE λ",
        what: "How far an advantage looks ahead before it trusts the critic.",
        paper: "0.9 with γ = 1.",
      },
      normalizeAdvantages: {
        title: "Advantage normalisation",
        what: "Each minibatch’s advantages get mean 0 and deviation 1, whatever the scale of the scores.",
        paper: "on, per minibatch.",
      },
      advantageClip: {
        title: "Advantage clipping",
        what: "Cuts off the strongest pushes of a minibatch.",
        paper: "0.12 and 0.5 tried; better to constrain the reward.",
      },
      epsilon: {
        title: "Ratio clip ε",
        what: "The loss stops pushing a token once its chance has changed by this share.",
        paper: "0.2; it has little effect.",
      },
      valueClip: {
        title: "Value clipping",
        what: "The critic may not run away from its own estimate of the rollout.",
        paper: "on, 0.2.",
      },
      maxGradientNorm: {
        title: "Global gradient clipping",
        what: "One odd batch cannot throw the weights far away.",
        paper: "on, norm 1.",
      },
      lmWeight: {
        title: "Pretraining mix λ",
        what: "Imitating real names goes on in every step, so that language is not forgotten.",
        paper: "on; its code has the weight 0, 0.1 here.",
      },
      entropyCoefficient: {
        title: "Entropy bonus",
        what: "Pays for indecision, and is hard to dose.",
        paper: "not recommended.",
      },
      rolloutSize: {
        title: "Answers of a rollout",
        what: "Small buffers keep the answers learnt from close to the policy that gave them; larger ones take several steps of 64.",
        paper: "small: 128 answers in steps of 32.",
      },
      learningRate: {
        title: "Learning rate",
        what: "No trick, but what all of them are tested by; the critic’s is 0.9 of it.",
        paper: "5e-7 for 7 billion parameters.",
      },
    },
  },

  table: {
    heading: "Recorded trainings",
    caption:
      "Median of the seeds [least, most]. An update is a rollout of 64 names. “Collapsed”: fewer than half of the names differ. “Reached 3.2”: seeds of which a rollout came to four fifths of the best.",
    before: (reward: string, accuracy: string, seeds: number, machine: string) =>
      `Every arm goes on from a fine-tuned model with true reward ${reward} and a reward model that tells ${accuracy}% of fresh pairs right. Figures are of 1,024 fresh names of the last policy, over ${seeds} seeds, recorded on one core of ${machine}, which others used as well, so that the times are rough.`,
    groups: {
      PPO: "PPO with and without its tricks",
      "GRPO and its kin": "GRPO and its kin",
      "over-optimisation": "Two and a half times as long: over-optimisation",
      "one trick taken away": "PPO-max with one trick taken away",
    },
    arm: (name: string, reward: string) => `${name} (${reward})`,
    says: (said: Said) => [
      `Left alone for 6,400 answers, PPO-max has a true reward of ${said.maxReward} and a KL of at most ${said.maxKl} on every seed. Vanilla PPO has ${said.vanillaReward} at a median KL of ${said.vanillaKl}.`,
      `Without any leash GRPO gets the highest score, ${said.freeScore}, and a true reward of ${said.freeReward} at a KL of ${said.freeKl}: the score went on rising while the names got worse.`,
      `With a single trick taken away ${said.collapsed} of ${said.single} runs collapsed. The lowest true rewards among them: ${said.slowest.join(", ")}. Whether a trick is needed at higher rates or in longer runs this table does not say; the pipeline above lets you look.`,
    ],
  },

  use: {
    heading: "Use it",
    intro: "The three stages with the package, compiled with this page.",
    install: "Install",
    pipeline: "Fine-tuning, reward model, PPO-max",
    tricks: "A trick taken away, and a training paused",
    loss: "The reward model’s loss, for an engine of your own",
  },

  measured: {
    heading: "Measured",
    text: "pnpm --filter @kb/rl rlhf repeats every arm with its seeds. Other benchmarks run in this browser.",
    link: "Benchmarks",
  },
};

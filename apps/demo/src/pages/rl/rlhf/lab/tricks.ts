import type { PpoMaxOptions } from "@kb/rl";
import { CRITIC_RATE, examples, RATE } from "@kb/rl-bench/rlhf";

type Value = number | boolean | null | "rewardModel" | "policy" | "fineTuned" | "untrained";

interface Trick {
  /** What it can be set to; `null` and `false` stand for off. */
  readonly values: readonly Value[];
  /** Places among these. */
  readonly ppoMax: number;
  readonly vanilla: number;
  /** Whether the policy must begin anew when it is changed. */
  readonly isStructural?: boolean;
}

/** Everything that PPO-max is made of, in the order in which a rollout meets it. */
export const TRICKS = {
  start: { values: ["untrained", "fineTuned"], ppoMax: 1, vanilla: 1, isStructural: true },
  beta: { values: [0, 0.01, 0.02, 0.05, 0.1, 0.2], ppoMax: 3, vanilla: 0 },
  normalizeRewards: { values: [false, true], ppoMax: 1, vanilla: 0 },
  clip: { values: [null, 5, 2, 0.8, 0.3], ppoMax: 1, vanilla: 0 },
  critic: { values: ["policy", "rewardModel"], ppoMax: 1, vanilla: 0, isStructural: true },
  criticIterations: { values: [0, 5, 10], ppoMax: 1, vanilla: 0, isStructural: true },
  lambda: { values: [0.9, 0.95, 1], ppoMax: 1, vanilla: 1 },
  normalizeAdvantages: { values: [false, true], ppoMax: 1, vanilla: 0 },
  advantageClip: { values: [null, 0.5, 0.12], ppoMax: 0, vanilla: 0 },
  epsilon: { values: [0.1, 0.2, 0.4], ppoMax: 1, vanilla: 1 },
  valueClip: { values: [null, 0.5, 0.2], ppoMax: 2, vanilla: 0 },
  maxGradientNorm: { values: [null, 1, 0.5], ppoMax: 1, vanilla: 0 },
  lmWeight: { values: [0, 0.05, 0.1, 0.5], ppoMax: 2, vanilla: 0 },
  entropyCoefficient: { values: [0, 0.01, 0.05], ppoMax: 0, vanilla: 0 },
  rolloutSize: { values: [32, 64, 128, 256], ppoMax: 1, vanilla: 1 },
  learningRate: { values: [3e-4, RATE, 2e-3], ppoMax: 1, vanilla: 1 },
} as const satisfies Record<string, Trick>;
export type TrickName = keyof typeof TRICKS;

export const TRICK_NAMES = Object.keys(TRICKS) as TrickName[];

/** How one side learns: which of its values each trick has. */
export type Setting = Readonly<Record<TrickName, number>>;

export const PRESETS = ["ppoMax", "vanilla"] as const;
export type Preset = (typeof PRESETS)[number];

export const SIDES = ["a", "b"] as const;
export type Side = (typeof SIDES)[number];

export function presetSetting(preset: Preset): Setting {
  return Object.fromEntries(TRICK_NAMES.map((name) => [name, TRICKS[name][preset]])) as unknown as Setting;
}

/** The tricks that can be taken away from PPO-max: those that vanilla PPO does without. */
export const REMOVABLE: readonly TrickName[] = TRICK_NAMES.filter(
  (name) => TRICKS[name].ppoMax !== (TRICKS[name].vanilla as number),
);

/** Whether one setting can go on from where the other has come. */
export function canGoOn(from: Setting, to: Setting): boolean {
  return TRICK_NAMES.every((name) => !(TRICKS[name] as Trick).isStructural || from[name] === to[name]);
}

/** A setting as an address holds it: a digit a trick. */
export function writeSetting(setting: Setting): string {
  return TRICK_NAMES.map((name) => setting[name]).join("");
}

/** PPO-max with some of its tricks changed, as an address holds it. */
export function ppoMaxBut(changes: Partial<Setting>): string {
  return writeSetting({ ...presetSetting("ppoMax"), ...changes });
}

/** What {@link writeSetting} wrote; the side's usual setting for any other text. */
export function readSetting(side: Side, text: string): Setting {
  const digits = Array.from(text, Number);
  const isKnown =
    digits.length === TRICK_NAMES.length &&
    TRICK_NAMES.every((name, i) => TRICKS[name].values[digits[i]!] !== undefined);
  if (!isKnown) return presetSetting(side === "a" ? "ppoMax" : "vanilla");
  return Object.fromEntries(TRICK_NAMES.map((name, i) => [name, digits[i]])) as Setting;
}

/** The value that a trick has in a setting. */
export function chosen<N extends TrickName>(setting: Setting, name: N): (typeof TRICKS)[N]["values"][number] {
  return TRICKS[name].values[setting[name]]!;
}

/** Answers of one step of the optimiser: larger rollouts are learnt from in several. */
const MINIBATCH = 64;

/** A setting in the package's words, but for the models, the prompts and the seed. */
export function optionsOf(setting: Setting): Partial<PpoMaxOptions> {
  const value = <N extends TrickName>(name: N) => chosen(setting, name);
  const learningRate = value("learningRate");
  return {
    beta: value("beta"),
    normalizeRewards: value("normalizeRewards"),
    clip: value("clip"),
    critic: value("critic"),
    criticIterations: value("criticIterations"),
    lambda: value("lambda"),
    normalizeAdvantages: value("normalizeAdvantages"),
    advantageClip: value("advantageClip"),
    epsLow: value("epsilon"),
    epsHigh: value("epsilon"),
    valueClip: value("valueClip"),
    maxGradientNorm: value("maxGradientNorm"),
    lmWeight: value("lmWeight"),
    pretraining: examples,
    entropyCoefficient: value("entropyCoefficient"),
    rolloutSize: value("rolloutSize"),
    minibatchSize: Math.min(MINIBATCH, value("rolloutSize")),
    learningRate,
    criticLearningRate: (learningRate * CRITIC_RATE) / RATE,
  };
}

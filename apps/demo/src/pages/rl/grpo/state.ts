import { batch, type Signal } from "@preact/signals";
import { choiceField, numberField, textField } from "../../../url-fields.js";
import { useUrlState } from "../../../url-state.js";
import type { CurveFigure } from "../shared/recorded.js";
import {
  BETAS,
  EPSILONS,
  GROUP_SIZES,
  METHODS,
  type Method,
  NORMS,
  PASSES,
  PRESETS,
  SUPERVISIONS,
  UPDATES,
  VOTES,
} from "./group/settings.js";

/** What is watched beside the reward. */
export const WATCHED = ["kl", "length"] as const;

/** What the curves of recorded trainings show. */
export const RECORDED = ["trueReward", "score", "kl", "length"] as const satisfies readonly CurveFigure[];

const place = (scale: readonly number[], initial: number) =>
  numberField(scale.indexOf(initial), { min: 0, max: scale.length - 1, whole: true });

/** Everything a link to the page restores. */
const fields = {
  /** The group: method, prompt, places on the scales of size, ε, β and passes, norm, votes, supervision, seed, update shown. */
  m: choiceField(METHODS, "grpo"),
  p: textField("ma", 2),
  g: place(GROUP_SIZES, 8),
  e: place(EPSILONS, 0.2),
  b: place(BETAS, 0.04),
  u: place(PASSES, 2),
  k: choiceField(NORMS, "std"),
  a: choiceField(VOTES, "answers"),
  v: choiceField(SUPERVISIONS, "outcome"),
  r: numberField(1, { min: 0, max: 2 ** 32 - 1, whole: true }),
  s: numberField(0, { min: 0, max: UPDATES - 1, whole: true }),
  y: choiceField(WATCHED, "kl"),
  /** Deviations: how many of sixteen answers are right, and how far apart rewards lie, as a power of ten. */
  o: numberField(2, { min: 0, max: 16, whole: true }),
  d: numberField(0, { min: -3, max: 0, whole: true }),
  /** Lengths: tokens of the long wrong answer. */
  l: numberField(24, { min: 4, max: 40, whole: true }),
  /** The clip: ratio, and how far it may fall and rise. */
  q: numberField(1.4, { min: 0, max: 2 }),
  lo: numberField(0.2, { min: 0, max: 0.9 }),
  hi: numberField(0.2, { min: 0, max: 0.9 }),
  /** KL: how far apart the distributions are. */
  x: numberField(1, { min: 0, max: 2 }),
  /** λ of the critic's advantages. */
  h: numberField(0.95, { min: 0, max: 1 }),
  /** Parameters of the model whose memory is counted, as a power of ten. */
  z: numberField(5, { min: 5, max: 11, whole: true }),
  /** Recorded trainings: what the curves show, and which one is set beside the others. */
  i: choiceField(RECORDED, "trueReward"),
  w: textField("GRPO without KL, long", 60),
};

export type GrpoState = { readonly [K in keyof typeof fields]: Signal<(typeof fields)[K]["initial"]> };

export function useGrpoState(): GrpoState {
  return useUrlState(fields);
}

/** What a "try this" sets. */
export type Scene = { readonly [K in keyof GrpoState]?: GrpoState[K]["value"] };

export function setScene(state: GrpoState, scene: Scene): void {
  batch(() => {
    for (const [key, value] of Object.entries(scene)) {
      (state[key as keyof GrpoState] as Signal<unknown>).value = value;
    }
  });
}

/** The method's own settings. */
export function sceneOf(method: Method): Scene {
  const { epsilon, beta, norm, votes } = PRESETS[method];
  const scales: { readonly e: readonly number[]; readonly b: readonly number[] } = { e: EPSILONS, b: BETAS };
  return { m: method, e: scales.e.indexOf(epsilon), b: scales.b.indexOf(beta), k: norm, a: votes };
}

import { batch, type Signal, signal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { choiceField, flagField, numberField } from "../../../url-fields.js";
import { useUrlState } from "../../../url-state.js";
import { OTHERS } from "./activations/activations.js";
import { raceField } from "./race/race-field.js";
import { LAST_STEP } from "./race/run-race.js";
import { METHODS, PATTERNS } from "./suppress/messages.js";
import { ENTRY_IDS } from "./survey/entries.js";
import { BLOCK_NAMES } from "./work/block-names.js";

export const PICTURES = ["shapes", "village"] as const;
export const STAGES = ["input", "backbone", "plug", "neck", "head", "nms"] as const;
export type Stage = (typeof STAGES)[number];

const percent = (initial: number, min = 0, max = 100) => numberField(initial, { min, max, whole: true });

const fields = {
  /** The picture, and the seed of all that is drawn. */
  v: choiceField(PICTURES, "shapes"),
  s: numberField(7, { min: 0, max: 2 ** 32 - 1, whole: true }),
  /** The detector's stage that is shown large, and the least score and largest overlap of its boxes. */
  g: choiceField(STAGES, "nms"),
  j: percent(45, 20, 90),
  h: percent(45),
  /** The entry of the survey. */
  e: choiceField(ENTRY_IDS, "spp"),
  /** The block, the level it takes, its output with the marked cell, the cell, the channel shown (0: all), the node. */
  b: choiceField(BLOCK_NAMES, "spp"),
  l: numberField(0, { min: 0, max: 2, whole: true }),
  o: numberField(0, { min: 0, max: 2, whole: true }),
  y: percent(50),
  x: percent(50),
  c: numberField(0, { min: 0, max: 512, whole: true }),
  n: numberField(99, { min: 0, max: 99, whole: true }),
  /** The many boxes: how they lie, how many, what thins them out and its thresholds. */
  d: choiceField(PATTERNS, "clusters"),
  k: numberField(10_000, { min: 10, max: 10_000, whole: true }),
  m: choiceField(METHODS, "hard"),
  i: percent(50),
  q: percent(30),
  z: percent(50, 5, 200),
  /** The race: how many lanes, its boxes, the step. */
  r: choiceField(["2", "4"], "4"),
  p: raceField(),
  t: numberField(50, { min: 0, max: LAST_STEP, whole: true }),
  /** Mish against what, where, and whether slopes are shown. */
  a: choiceField(OTHERS, "relu"),
  u: numberField(-1.2, { min: -5, max: 5 }),
  f: flagField(false),
};

export type PartsState = ReturnType<typeof useUrlState<typeof fields>> & {
  /** The visitor's picture, if there is one. */
  readonly own: Signal<ImageData | undefined>;
};

export function usePartsState(): PartsState {
  const own = useMemo(() => signal<ImageData | undefined>(undefined), []);
  return { ...useUrlState(fields), own };
}

/** What a "try this" sets. */
export type Change = Partial<{ [K in keyof typeof fields]: PartsState[K]["value"] }>;

export function change(state: PartsState, values: Change): void {
  batch(() => {
    for (const [key, value] of Object.entries(values)) {
      (state[key as keyof Change] as Signal<unknown>).value = value;
    }
  });
}

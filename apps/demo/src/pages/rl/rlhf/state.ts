import { batch, type Signal } from "@preact/signals";
import { choiceField, flagField, numberField, textField } from "../../../url-fields.js";
import { useUrlState } from "../../../url-state.js";
import { LAST_FRAME, SEEDS } from "./recorded/recorded.js";

/** What the recorded curves are drawn over. */
export const ACROSS = ["answers", "kl"] as const;
export type Across = (typeof ACROSS)[number];

export const FINE_TUNINGS = [30, 100, 300] as const;
export const PAIRS = [150, 600, 1200, 4800] as const;
export const ANSWERS = [2560, 6400, 12800] as const;

/** Everything a link to the page restores. */
export interface RlhfState {
  /** The recorded runs: the frame shown, the seed, and what is across. */
  readonly s: Signal<number>;
  readonly q: Signal<number>;
  readonly v: Signal<Across>;
  /** A name to judge, and one to punish letter by letter: how far the policy has moved, and β. */
  readonly w: Signal<string>;
  readonly m: Signal<number>;
  readonly b: Signal<number>;
  /** By how much the preferred answer is ahead. */
  readonly g: Signal<number>;
  /** The live pipeline: seed, updates of fine-tuning, pairs, language-model term, answers, settings of both sides, whether there are both. */
  readonly r: Signal<number>;
  readonly f: Signal<number>;
  readonly p: Signal<number>;
  readonly l: Signal<boolean>;
  readonly n: Signal<number>;
  readonly x: Signal<string>;
  readonly y: Signal<string>;
  readonly d: Signal<boolean>;
}

const place = (initial: number, choices: readonly unknown[]) =>
  numberField(initial, { min: 0, max: choices.length - 1, whole: true });

export function useRlhfState(): RlhfState {
  return useUrlState({
    s: numberField(0, { min: 0, max: LAST_FRAME, whole: true }),
    q: place(2, SEEDS),
    v: choiceField(ACROSS, "answers"),
    w: textField("carolina", 14),
    m: numberField(2.5, { min: 0, max: 4 }),
    b: numberField(0.05, { min: 0, max: 0.3 }),
    g: numberField(0.5, { min: -4, max: 4 }),
    r: numberField(1, { min: 0, max: 2 ** 32 - 1, whole: true }),
    f: place(2, FINE_TUNINGS),
    p: place(3, PAIRS),
    l: flagField(true),
    n: place(1, ANSWERS),
    x: textField("", 40),
    y: textField("", 40),
    d: flagField(true),
  });
}

/** What a "try this" sets. */
export type Scene = { readonly [K in keyof RlhfState]?: RlhfState[K]["value"] };

export function setScene(state: RlhfState, scene: Scene): void {
  batch(() => {
    for (const [key, value] of Object.entries(scene)) {
      (state[key as keyof RlhfState] as Signal<unknown>).value = value;
    }
  });
}

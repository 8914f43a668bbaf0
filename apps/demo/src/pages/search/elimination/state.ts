import { batch, type Signal } from "@preact/signals";
import { choiceField, numberField, textField } from "../../../url-fields.js";
import { useUrlState } from "../../../url-state.js";
import type { Entries } from "./exercises/exercise.js";
import { EXERCISE_NAMES, EXERCISES, type ExerciseName } from "./exercises/exercises.js";

export const ROUNDINGS = ["needed", "down", "up"] as const;
/** How mid is rounded: as the loop needs it, or as the reader says. */
export type Rounding = (typeof ROUNDINGS)[number];

/** Steps of the scale that the cursor on the distribution moves along. */
export const CURSOR_STEPS = 512;

/** Everything a link to the page restores. */
export interface EliminationState {
  /** The exercise, its entries, the rounding, and the step shown. */
  readonly e: Signal<ExerciseName>;
  readonly a: Signal<string>;
  readonly x: Signal<string>;
  readonly r: Signal<Rounding>;
  readonly s: Signal<number>;
  /** Where the cursor on the distribution is. */
  readonly c: Signal<number>;
}

export function useEliminationState(): EliminationState {
  const { a, x } = EXERCISES.first.example;
  return useUrlState({
    e: choiceField(EXERCISE_NAMES, "first"),
    a: textField(a),
    x: textField(x, 20),
    r: choiceField(ROUNDINGS, "needed"),
    // The first exclusion: a figure that has begun says more than one that waits.
    s: numberField(1, { min: 0, whole: true }),
    c: numberField(CURSOR_STEPS / 2, { min: 0, max: CURSOR_STEPS, whole: true }),
  });
}

export interface Scene extends Partial<Entries> {
  readonly exercise?: ExerciseName;
  readonly rounding?: Rounding;
}

/** Shows another search from its first step; an exercise without entries brings its example. */
export function load(state: EliminationState, { exercise, a, x, rounding = "needed" }: Scene): void {
  batch(() => {
    if (exercise !== undefined) {
      state.e.value = exercise;
      state.a.value = EXERCISES[exercise].example.a;
      state.x.value = EXERCISES[exercise].example.x;
    }
    if (a !== undefined) state.a.value = a;
    if (x !== undefined) state.x.value = x;
    state.r.value = rounding;
    state.s.value = 0;
  });
}

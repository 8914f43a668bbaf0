import { useRef } from "preact/hooks";
import type { Entries, Problem } from "../exercises/exercise.js";
import { EXERCISES, type ExerciseName } from "../exercises/exercises.js";
import { InputError } from "../exercises/input-error.js";
import type { EliminationState } from "../state.js";

export interface Posed {
  readonly exercise: ExerciseName;
  readonly entries: Entries;
  readonly problem: Problem;
}

/** The problem that the reader's entries pose, or the last one that fitted the figure; and what is wrong with the entries. */
export function usePosedProblem(state: EliminationState): { posed: Posed; error: InputError | undefined } {
  const last = useRef<Posed | undefined>(undefined);
  const [exercise, a, x] = [state.e.value, state.a.value, state.x.value];
  const known = last.current;
  if (known?.exercise === exercise && known.entries.a === a && known.entries.x === x) {
    return { posed: known, error: undefined };
  }
  try {
    last.current = pose(exercise, { a, x });
    return { posed: last.current, error: undefined };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    if (known?.exercise !== exercise) last.current = pose(exercise, EXERCISES[exercise].example);
    return { posed: last.current!, error };
  }
}

function pose(exercise: ExerciseName, entries: Entries): Posed {
  return { exercise, entries, problem: EXERCISES[exercise].pose(entries) };
}

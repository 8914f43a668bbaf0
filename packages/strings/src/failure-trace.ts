import { checkSequence } from "./sequence.js";

/** `pattern[j]` was compared with `pattern[border]`: does the border of `pattern[0..j)` grow by this unit? */
export interface ExtendStep {
  type: "extend";
  j: number;
  border: number;
  equal: boolean;
}

/** It does not, so the next shorter border of `pattern[0..j)` is tried: `next[border]`; -1 when none is left. */
export interface FallBackStep {
  type: "fall back";
  j: number;
  border: number;
  to: number;
}

/** next[j] and nextval[j] are known. */
export interface EntryStep {
  type: "entry";
  j: number;
  next: number;
  nextval: number;
}

/** One step of {@link failureTrace}. */
export type FailureStep = ExtendStep | FallBackStep | EntryStep;

/**
 * Every step of building the failure function: the search for the pattern in itself, one place on.
 *
 * The `entry` steps give `failureFunction(pattern)` and its strong form in order, j = 0 to m. Units are UTF-16 code
 * units of a string, bytes, or the elements of any array-like, compared with `===`. At most 2m comparisons. Throws a
 * TypeError for anything else.
 *
 * @example
 * [...failureTrace("abab")].filter((step) => step.type === "entry").map((step) => step.nextval); // [-1, 0, -1, 0, 2]
 */
export function failureTrace(pattern: ArrayLike<unknown>): IterableIterator<FailureStep> {
  checkSequence(pattern, "pattern");
  return steps(pattern);
}

function* steps(pattern: ArrayLike<unknown>): IterableIterator<FailureStep> {
  const m = pattern.length;
  const next = [-1];
  const nextval = [-1];
  yield { type: "entry", j: 0, next: -1, nextval: -1 };
  for (let j = 1, border = 0; j <= m; j++) {
    next[j] = border;
    nextval[j] = j < m && pattern[j] === pattern[border] ? nextval[border]! : border;
    yield { type: "entry", j, next: border, nextval: nextval[j]! };
    if (j === m) return;
    for (;;) {
      const equal = pattern[j] === pattern[border];
      yield { type: "extend", j, border, equal };
      if (equal) break;
      const to = next[border]!;
      yield { type: "fall back", j, border, to };
      border = to;
      if (border < 0) break;
    }
    border++;
  }
}

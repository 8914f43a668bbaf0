import { checkChoice } from "@kb/checks";
import { failureTable } from "./failure-table.js";
import { checkTextAndPattern } from "./sequence.js";

/** How a trace moves the pattern after a mismatch: by one place, by *next*, or by *nextval*. */
export type KmpMethod = "naive" | "kmp" | "strong";

/**
 * Why no occurrence starts in the places that a shift passes over.
 * - `one place`: brute force passes over none;
 * - `border`: the matched part ends with a prefix of the pattern, which stays matched;
 * - `no border`: the matched part ends with no such prefix, so the pattern starts again at the same text unit;
 * - `next unit`: the text unit itself can belong to no occurrence at these places, so the pattern starts after it.
 */
export type ShiftReason = "one place" | "border" | "no border" | "next unit";

/** The pattern lies at `i - j` of the text, and its first `j` units are known to match. */
interface Alignment {
  i: number;
  j: number;
  /** Comparisons made so far. */
  comparisons: number;
}

/** `text[i]` was compared with `pattern[j]`. */
export interface CompareStep extends Alignment {
  type: "compare";
  equal: boolean;
}

/** All of the pattern matches, from `i - j` on. */
export interface FoundStep extends Alignment {
  type: "found";
}

/** The pattern moves `shift` places on, to `i - j + shift`; there its first `kept` units need no comparison. */
export interface ShiftStep extends Alignment {
  type: "shift";
  shift: number;
  kept: number;
  reason: ShiftReason;
}

/** One step of {@link kmpTrace}. */
export type KmpStep = CompareStep | FoundStep | ShiftStep;

/** What a trace follows. */
export interface KmpTraceOptions {
  /** `kmp` by default. */
  method?: KmpMethod;
}

/**
 * Every step of a search for all occurrences of `pattern` in `text`, overlapping ones included, one at a time.
 *
 * Every method ends when the pattern would reach past the text. `i` and `j` of a shift are those before it. Units are
 * UTF-16 code units of strings, bytes, or the elements of any array-like, compared with `===`. `kmp` and `strong` make
 * at most 2n comparisons, `naive` up to m(n − m + 1); memory is m + 1 integers. Throws a TypeError if `text` or
 * `pattern` is not a string or array-like or if one is a string and the other bytes, a RangeError for an unknown method.
 *
 * @example
 * [...kmpTrace("abababc", "bab")].filter((step) => step.type === "found").map(({ i, j }) => i - j); // [1, 3]
 */
export function kmpTrace<T>(
  text: ArrayLike<T>,
  pattern: ArrayLike<T>,
  { method = "kmp" }: KmpTraceOptions = {},
): IterableIterator<KmpStep> {
  checkTextAndPattern(text, pattern);
  checkChoice(method, "method", METHODS);
  return steps(text, pattern, method);
}

const METHODS = ["naive", "kmp", "strong"] as const;

function* steps<T>(text: ArrayLike<T>, pattern: ArrayLike<T>, method: KmpMethod): IterableIterator<KmpStep> {
  const { length: n } = text;
  const { length: m } = pattern;
  const next = method === "naive" ? undefined : failureTable(pattern, method === "strong");
  let i = 0;
  let j = 0;
  let comparisons = 0;
  while (i - j <= n - m) {
    if (j === m) {
      yield { type: "found", i, j, comparisons };
    } else {
      const equal = text[i] === pattern[j];
      yield { type: "compare", i, j, comparisons: ++comparisons, equal };
      if (equal) {
        i++;
        j++;
        continue;
      }
    }
    const move = next === undefined ? bruteForce : byFailure(j, next[j]!);
    yield { type: "shift", i, j, comparisons, ...move };
    i += move.shift + move.kept - j;
    j = move.kept;
  }
}

type Move = Pick<ShiftStep, "shift" | "kept" | "reason">;

const bruteForce: Move = { shift: 1, kept: 0, reason: "one place" };

function byFailure(j: number, k: number): Move {
  const reason = k > 0 ? "border" : k === 0 ? "no border" : "next unit";
  return { shift: j - k, kept: Math.max(k, 0), reason };
}

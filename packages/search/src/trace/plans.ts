import { checkFunction, describe } from "@kb/checks";
import { checkSequence } from "../arguments.js";
import { checkSorted } from "../check-sorted.js";
import { answerOf, checkRange, type Predicate } from "../first-true.js";
import { checkComparable, compareValues } from "../order.js";
import type { Assignment, Finding } from "./steps.js";

/** A sorted array and what is looked for in it. */
export interface SortedInput {
  sorted: ArrayLike<unknown>;
  x: unknown;
}

/** A range of integers [lo, hi) and a predicate on them. */
export interface RangeInput {
  lo: number;
  hi: number;
  predicate: Predicate<number>;
}

/** An array that is not sorted, but has an order to be found. */
export interface ValuesInput {
  values: ArrayLike<unknown>;
}

/** The searches that can be traced, and what each needs. */
export interface TraceInputs {
  /** The first index with an element ≥ x. */
  lowerBound: SortedInput;
  /** The first index with an element > x. */
  upperBound: SortedInput;
  /** The last index with an element ≤ x, or -1: the form whose branch is `left = mid`. */
  lastAtMost: SortedInput;
  /** The smallest candidate for which the predicate is true. */
  firstTrue: RangeInput;
  /** The largest candidate for which the predicate is true. */
  lastTrue: RangeInput;
  /** Where the order of a rotated array begins. */
  rotationIndex: ValuesInput;
  /** A peak. */
  findPeak: ValuesInput;
}

/** What a look at mid tells: whether mid can be the answer, and why. */
interface Judgement {
  readonly holds: boolean;
  readonly value: unknown;
  readonly finding: Finding;
}

/** What follows from it. */
export interface Verdict extends Omit<Judgement, "holds"> {
  readonly assignment: Assignment;
}

/** A search as a loop: its first candidates, the branch that keeps mid, and what it makes of mid. */
export interface Plan {
  readonly left: number;
  readonly right: number;
  readonly keepsMid: "right = mid" | "left = mid";
  judge(mid: number, right: number): Verdict;
}

/** How each search begins and decides. Arguments are checked here. */
export const plans: { [Kind in keyof TraceInputs]: (input: TraceInputs[Kind]) => Plan } = {
  lowerBound: (input) =>
    firstOf(
      0,
      input.sorted?.length,
      elementJudge(input, (order) => order >= 0),
    ),
  upperBound: (input) =>
    firstOf(
      0,
      input.sorted?.length,
      elementJudge(input, (order) => order > 0),
    ),
  lastAtMost: (input) =>
    lastOf(
      -1,
      input.sorted?.length - 1,
      elementJudge(input, (order) => order <= 0),
    ),
  firstTrue: (input) => firstOf(input.lo, input.hi, candidateJudge(input)),
  lastTrue: (input) => lastOf(input.lo - 1, input.hi - 1, candidateJudge(input)),
  rotationIndex: ({ values }) => rotation(checkedValues(values)),
  findPeak({ values }) {
    const checked = checkedValues(values);
    return firstOf(0, checked.length - 1, (mid) => {
      const holds = compareValues(checked[mid], checked[mid + 1]) >= 0;
      return { holds, value: checked[mid], finding: holds ? "not rising" : "rising" };
    });
  },
};

/** Of the candidate that stands for "none": not looked at by a search that rounds as it must. */
const noneOther: Judgement = { holds: true, value: undefined, finding: "none" };

/** Looks for the first candidate that holds; `right` is the answer if no other does. */
function firstOf(left: number, right: number, judge: (mid: number) => Judgement): Plan {
  return {
    left,
    right,
    keepsMid: "right = mid",
    judge(mid) {
      const { holds, ...rest } = mid === right ? noneOther : judge(mid);
      return { ...rest, assignment: holds ? "right = mid" : "left = mid + 1" };
    },
  };
}

/** Looks for the last candidate that holds; `left` is the answer if no other does. */
function lastOf(left: number, right: number, judge: (mid: number) => Judgement): Plan {
  return {
    left,
    right,
    keepsMid: "left = mid",
    judge(mid) {
      const { holds, ...rest } = mid === left ? noneOther : judge(mid);
      return { ...rest, assignment: holds ? "left = mid" : "right = mid - 1" };
    },
  };
}

function rotation(values: ArrayLike<unknown>): Plan {
  return {
    left: 0,
    right: values.length - 1,
    keepsMid: "right = mid",
    judge(mid, right) {
      const value = values[mid];
      if (mid === right) return { value, finding: "equal to right", assignment: "right = mid" };
      const order = compareValues(value, values[right]);
      if (order > 0) return { value, finding: "greater than right", assignment: "left = mid + 1" };
      if (order < 0) return { value, finding: "less than right", assignment: "right = mid" };
      if (compareValues(values[right - 1], values[right]) <= 0) {
        return { value, finding: "equal to right", assignment: "right = right - 1" };
      }
      return { value, finding: "break before right", assignment: "left = right" };
    },
  };
}

/** Judges elements of a sorted array by their place before, with or behind x. */
function elementJudge(
  { sorted, x }: SortedInput,
  holds: (order: number) => boolean,
): (mid: number) => Judgement {
  checkSequence(sorted, "sorted");
  checkComparable(x, "x");
  checkSorted(sorted, "sorted");
  return (mid) => {
    const order = compareValues(sorted[mid], x);
    const finding = order < 0 ? "before x" : order > 0 ? "behind x" : "equal to x";
    return { holds: holds(order), value: sorted[mid], finding };
  };
}

/** Judges integers by a predicate. */
function candidateJudge({ lo, hi, predicate }: RangeInput): (mid: number) => Judgement {
  checkRange(lo, hi);
  checkFunction(predicate, "predicate");
  if (typeof lo !== "number") throw new TypeError(`lo and hi must be numbers, got ${describe(lo)}`);
  if (lo === -(2 ** 53)) throw new RangeError(`lo must be above -2^53, got ${lo}`);
  return (mid) => {
    const holds = answerOf(predicate(mid));
    return { holds, value: mid, finding: holds ? "true" : "false" };
  };
}

function checkedValues(values: ArrayLike<unknown>): ArrayLike<unknown> {
  checkSequence(values, "values");
  if (values.length === 0) throw new RangeError("values must hold at least one element, got none");
  return values;
}

/**
 * How an exclusion is written down. `left = mid` and `right = mid` keep mid as a candidate, the others do not; `right = right
 * - 1` gives up one element that equals mid, `left = right` all but one.
 */
export type Assignment =
  | "left = mid + 1"
  | "right = mid"
  | "left = mid"
  | "right = mid - 1"
  | "right = right - 1"
  | "left = right";

/**
 * What was found at mid, and hence why the excluded part cannot hold the answer.
 * - `before x`: mid and all before it are less than x: none of them is the first that is not, and the last that is at most x
 *   is not before mid;
 * - `equal to x`: the first not less than x is not behind mid; the first greater than x is neither mid nor before it; the last
 *   at most x is not before mid;
 * - `behind x`: mid and all behind it are greater than x: the first of them is not behind mid, and none is the last at most x;
 * - `false`, `true`: the predicate's answer, which all candidates on the excluded side share, or have too late to count;
 * - `rising`: behind mid it goes up, so a peak lies there whatever comes; mid and all before it can be left out;
 * - `not rising`: mid is not less than its successor, so a peak lies at mid or before it;
 * - `greater than right`: the order breaks behind mid, so the smallest lies there;
 * - `less than right`: no break lies between mid and right, so nothing behind mid is the smallest;
 * - `equal to right`: mid tells nothing, but right can go, for mid equals it;
 * - `break before right`: mid tells nothing, but the element before right is greater than it, so the order begins at right;
 * - `none`: mid is the candidate that stands for "there is none", which only a search rounded the wrong way looks at.
 */
export type Finding =
  | "before x"
  | "equal to x"
  | "behind x"
  | "false"
  | "true"
  | "rising"
  | "not rising"
  | "greater than right"
  | "less than right"
  | "equal to right"
  | "break before right"
  | "none";

/** The candidates that are left: the answer lies in [left, right], both ends included. */
export interface Candidates {
  /** Rounds so far, this one included. */
  round: number;
  left: number;
  right: number;
}

/** One look at mid, and what it rules out. */
export interface Look extends Candidates {
  mid: number;
  /** How mid was rounded: only a half is, but the code must say which way. */
  rounding: "down" | "up";
  /** Which of the two branches keeps mid, and so decides the rounding: `right = mid` needs `down`, `left = mid` needs `up`. */
  keepsMid: "right = mid" | "left = mid";
  /** What mid stands for: an element, or the candidate itself. */
  value: unknown;
  finding: Finding;
  assignment: Assignment;
}

/** Part of the candidates is excluded; what is left is never empty, for one of them is the answer. */
export interface ExcludeStep extends Look {
  type: "exclude";
  /** First and last of the candidates that cannot be the answer. */
  excluded: [from: number, to: number];
  /** What the next round has to look at. */
  next: [left: number, right: number];
}

/**
 * The assignment changed nothing, so the loop would go on for ever: two candidates are left, mid was rounded to the one that
 * the branch keeps, and nothing was excluded. Ends the trace.
 */
export interface StuckStep extends Look {
  type: "stuck";
}

/** `left == right`: one candidate is left, and it is the answer. Ends the trace. */
export interface FoundStep extends Candidates {
  type: "found";
  answer: number;
}

/** One step of {@link traceSearch}. */
export type SearchStep = ExcludeStep | StuckStep | FoundStep;

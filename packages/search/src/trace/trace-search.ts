import { checkChoice, describe } from "@kb/checks";
import { middle } from "../first-true.js";
import { type Plan, plans, type TraceInputs } from "./plans.js";
import type { Assignment, SearchStep } from "./steps.js";

/** What changes about a traced search. */
export interface TraceOptions {
  /** Rounds mid the other way than the search must, to see what happens: see {@link StuckStep}. */
  rounding?: "down" | "up";
}

/**
 * The steps of a search by elimination, one at a time: what mid tells, which part that excludes and why, and how mid was
 * rounded and why; then the answer.
 *
 * Round by round the answer lies in [left, right], until `left == right`. A search whose branch is `left = mid` rounds mid up,
 * one whose branch is `right = mid` rounds it down: otherwise two candidates stay two for ever. With `rounding` turned round
 * the trace shows that round as a step of type `stuck` and ends. Throws a TypeError for arguments of the wrong kind, a
 * RangeError for an unknown kind or an impossible range, a {@link NotSortedError} if `sorted` is not: it is checked, O(n).
 *
 * @example
 * const steps = [...traceSearch("lowerBound", { sorted: [10, 20, 30], x: 25 })];
 * steps.map((step) => [step.left, step.right]); // [[0, 3], [2, 3], [2, 2]]
 * steps.map((step) => step.type); // ["exclude", "exclude", "found"]
 * @example
 * const broken = traceSearch("lastAtMost", { sorted: [10, 20], x: 25 }, { rounding: "down" });
 * [...broken].at(-1).type; // "stuck"
 */
export function traceSearch<Kind extends keyof TraceInputs>(
  kind: Kind,
  input: TraceInputs[Kind],
  { rounding }: TraceOptions = {},
): IterableIterator<SearchStep> {
  checkChoice(kind, "kind", Object.keys(plans));
  if (typeof input !== "object" || input === null) {
    throw new TypeError(`input must be an object, got ${describe(input)}`);
  }
  if (rounding !== undefined) checkChoice(rounding, "rounding", ["down", "up"]);
  const plan = plans[kind](input);
  return steps(plan, rounding ?? (plan.keepsMid === "left = mid" ? "up" : "down"));
}

function* steps(plan: Plan, rounding: "down" | "up"): IterableIterator<SearchStep> {
  let { left, right } = plan;
  let round = 0;
  while (left < right) {
    const mid = rounding === "down" ? middle(left, right) : middle(left, right + 1);
    const verdict = plan.judge(mid, right);
    const next = assign(verdict.assignment, left, mid, right);
    const look = { round: ++round, left, right, mid, rounding, keepsMid: plan.keepsMid, ...verdict };
    if (next[0] === left && next[1] === right) {
      yield { type: "stuck", ...look };
      return;
    }
    const excluded: [number, number] = next[0] > left ? [left, next[0] - 1] : [next[1] + 1, right];
    yield { type: "exclude", ...look, excluded, next };
    [left, right] = next;
  }
  yield { type: "found", round, left, right, answer: left };
}

/** What is left of the candidates. */
function assign(assignment: Assignment, left: number, mid: number, right: number): [number, number] {
  switch (assignment) {
    case "left = mid + 1":
      return [mid + 1, right];
    case "left = mid":
      return [mid, right];
    case "left = right":
      return [right, right];
    case "right = mid":
      return [left, mid];
    case "right = mid - 1":
      return [left, mid - 1];
    case "right = right - 1":
      return [left, right - 1];
  }
}

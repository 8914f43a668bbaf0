import type { KmpMethod, KmpStep } from "@kb/strings";
import { traceSearch } from "./samples/trace-search.js";

/** The search is over: the pattern would reach past the text. */
export interface EndStep {
  type: "end";
  i: number;
  j: number;
  comparisons: number;
}

/** What the figure shows at one step: the step, and what is known by then. */
export interface SearchFrame {
  step: KmpStep | EndStep;
  /** How many units of this alignment matched without a comparison. */
  kept: number;
  /** Where occurrences were found so far. */
  found: readonly number[];
}

export function searchFrames(text: string, pattern: string, method: KmpMethod): SearchFrame[] {
  const frames: SearchFrame[] = [];
  let end: EndStep = { type: "end", i: 0, j: 0, comparisons: 0 };
  let kept = 0;
  let found: readonly number[] = [];
  for (const step of traceSearch(text, pattern, method)) {
    if (step.type === "found") found = [...found, step.i - step.j];
    frames.push({ step, kept, found });
    if (step.type === "shift") {
      kept = step.kept;
      end = { ...step, type: "end", i: step.i - step.j + step.shift + kept, j: kept };
    }
  }
  frames.push({ step: end, kept, found });
  return frames;
}

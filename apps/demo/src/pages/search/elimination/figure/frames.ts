import type { ExcludeStep, FoundStep, StuckStep } from "@kb/search";
import type { Problem } from "../exercises/exercise.js";
import type { Rounding } from "../state.js";

/** What the figure shows at one step: a look at mid, what that excludes (or that it excludes nothing), the answer. */
export type Frame =
  | { readonly type: "look"; readonly step: ExcludeStep | StuckStep }
  | { readonly type: "exclude"; readonly step: ExcludeStep }
  | { readonly type: "stuck"; readonly step: StuckStep }
  | { readonly type: "found"; readonly step: FoundStep };

export function framesOf(problem: Problem, rounding: Rounding): Frame[] {
  const frames: Frame[] = [];
  for (const step of problem.trace(rounding === "needed" ? {} : { rounding })) {
    if (step.type === "found") frames.push({ type: "found", step });
    else if (step.type === "stuck") frames.push({ type: "look", step }, { type: "stuck", step });
    else frames.push({ type: "look", step }, { type: "exclude", step });
  }
  return frames;
}

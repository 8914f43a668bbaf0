import type { FailureStep } from "@kb/strings";
import { traceFailure } from "./samples/trace-failure.js";

/** What the figure shows at one step of building the failure function. */
export interface BuildFrame {
  readonly step: FailureStep;
  /** The entries known by then. */
  readonly next: readonly number[];
  readonly nextval: readonly number[];
  /** The border of `pattern[0..j)` that is looked at: the pattern lies at j - border under itself. */
  readonly border: number;
}

export function buildFrames(pattern: string): BuildFrame[] {
  const next: number[] = [];
  const nextval: number[] = [];
  return traceFailure(pattern).map((step) => {
    if (step.type === "entry") {
      next.push(step.next);
      nextval.push(step.nextval);
    }
    const border = step.type === "entry" ? step.next : step.border;
    return { step, next: [...next], nextval: [...nextval], border };
  });
}

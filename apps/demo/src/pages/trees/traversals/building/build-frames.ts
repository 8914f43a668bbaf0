import type { PopStep, PushStep, ReconstructionKind, ReconstructionStep } from "@kb/trees";
import { traceTree } from "../samples/trace-tree.js";

/** What the figure shows at one step: the step, and how far both sequences are read by then. */
export interface BuildFrame {
  readonly step: ReconstructionStep<string>;
  /** The stack before the step and after it: places of the first sequence, from the bottom. */
  readonly before: readonly number[];
  readonly stack: readonly number[];
  /** How many labels of each sequence are read, from the start or, with postorder first, from the end. */
  readonly pushed: number;
  readonly popped: number;
  /** The node that has been popped just before: the next one hangs right of it. */
  readonly lastPopped: number | undefined;
}

export function buildFrames(kind: ReconstructionKind, first: string[], second: string[]): BuildFrame[] {
  const frames: BuildFrame[] = [];
  let stack: readonly number[] = [];
  let pushed = 0;
  let popped = 0;
  let lastPopped: number | undefined;
  for (const step of traceTree(kind, first, second)) {
    const before = stack;
    if (isMove(step)) {
      stack = step.stack;
      popped = step.read;
      if (step.type === "push") pushed++;
    }
    frames.push({ step, before, stack, pushed, popped, lastPopped });
    lastPopped = step.type === "pop" ? step.node : undefined;
  }
  return frames;
}

export function isMove(step: ReconstructionStep<string>): step is PushStep | PopStep {
  return step.type === "push" || step.type === "pop";
}

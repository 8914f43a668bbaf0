import type { Problem } from "../exercises/exercise.js";
import type { ExerciseName } from "../exercises/exercises.js";
import type { EliminationText } from "../text.js";
import type { Frame } from "./frames.js";

/** What a step means: how mid is rounded and why, what is excluded and why it cannot hold the answer. */
export function sentenceOf(
  frame: Frame,
  problem: Problem,
  exercise: ExerciseName,
  words: EliminationText,
  isLuck = false,
): string {
  const { steps, exercises } = words;
  const { step } = frame;
  switch (frame.type) {
    case "look": {
      const { left, right, mid, rounding, keepsMid } = frame.step;
      const sum = left + right;
      if (sum % 2 === 0) return steps.even(left, right, mid);
      const needed = keepsMid === "left = mid" ? "up" : "down";
      const reason = rounding === needed ? steps.rounded[keepsMid] : steps.roundedWrong[keepsMid];
      return `${steps.look(left, right, sum / 2, mid, rounding)} ${reason}`;
    }
    case "exclude": {
      const { excluded, assignment, next, mid, right } = frame.step;
      const why = exercises[exercise].reasons[assignment] ?? "";
      const value = assignment.startsWith("left") ? next[0] : next[1];
      return steps.exclude(problem.fact(mid, right), why, excluded, assignment, value);
    }
    case "stuck": {
      const { left, right, mid, keepsMid } = frame.step;
      return steps.stuck(left, right, mid, keepsMid);
    }
    case "found": {
      const k = step.type === "found" ? step.answer : 0;
      const result = problem.result?.(k) ?? String(problem.height(k) ?? "");
      const answer = `${steps.found(k)} ${exercises[exercise].answer(k, result)}`;
      return isLuck ? `${answer} ${steps.luck}` : answer;
    }
  }
}

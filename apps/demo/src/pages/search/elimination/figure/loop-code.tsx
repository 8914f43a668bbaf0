import type { JSX } from "preact";
import { highlight } from "../../../../components/highlight.js";
import type { Problem } from "../exercises/exercise.js";
import type { Frame } from "./frames.js";

interface LoopCodeProps {
  readonly problem: Problem;
  readonly frame: Frame;
  readonly rounding: "down" | "up";
  readonly label: string;
}

interface Line {
  readonly id: string;
  readonly code: string;
}

/** The search as a loop, with the line that the step shown runs. */
export function LoopCode({ problem, frame, rounding, label }: LoopCodeProps): JSX.Element {
  const running = runningLine(frame);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="elim-code" tabIndex={0} aria-label={label}>
      <pre>
        <code>
          {linesOf(problem.loop, rounding).map(({ id, code }) => (
            <span
              key={id}
              class={id === running ? `elim-code-line elim-code-${frame.type}` : "elim-code-line"}
            >
              {highlight(code).map(({ kind, text }, index) => (
                <span key={index} class={kind === "plain" ? undefined : `code-${kind}`}>
                  {text}
                </span>
              ))}
              {"\n"}
            </span>
          ))}
        </code>
      </pre>
    </section>
  );
}

function runningLine(frame: Frame): string {
  if (frame.type === "look") return "mid";
  return frame.type === "found" ? "return" : frame.step.assignment;
}

function linesOf({ form, left, right, excludes }: Problem["loop"], rounding: "down" | "up"): Line[] {
  return [
    { id: "begin", code: `let left = ${left}, right = ${right};` },
    { id: "while", code: "while (left < right) {" },
    { id: "mid", code: `  const mid = Math.${rounding === "down" ? "floor" : "ceil"}((left + right) / 2);` },
    ...BRANCHES[form](excludes),
    { id: "end", code: "}" },
    { id: "return", code: "return left; // left === right" },
  ];
}

/** First comes when mid is not the answer. */
const BRANCHES: Record<Problem["loop"]["form"], (excludes: string) => Line[]> = {
  first: (excludes) => [
    { id: "left = mid + 1", code: `  if (${excludes}) left = mid + 1;` },
    { id: "right = mid", code: "  else right = mid;" },
  ],
  last: (excludes) => [
    { id: "right = mid - 1", code: `  if (${excludes}) right = mid - 1;` },
    { id: "left = mid", code: "  else left = mid;" },
  ],
  rotation: (excludes) => [
    { id: "left = mid + 1", code: `  if (${excludes}) left = mid + 1;` },
    { id: "right = mid", code: "  else if (a[mid] < a[right]) right = mid;" },
    { id: "right = right - 1", code: "  else if (a[right - 1] <= a[right]) right = right - 1;" },
    { id: "left = right", code: "  else left = right;" },
  ],
};

import type { KmpStep } from "@kb/strings";
import type { JSX } from "preact";

export interface PointerPathProps {
  readonly steps: readonly KmpStep[];
  readonly textLength: number;
  /** The width stands for this many comparisons. */
  readonly comparisons: number;
  /** How many of them have been made. */
  readonly now?: number | undefined;
}

/** Where the text pointer is (up) at each comparison (across). */
export function PointerPath({ steps, textLength, comparisons, now }: PointerPathProps): JSX.Element {
  const points = steps
    .filter((step) => step.type === "compare")
    .map((step) => `${step.comparisons} ${textLength - step.i - 0.5}`);
  return (
    <svg
      class="kmp-path"
      viewBox={`0 0 ${Math.max(comparisons, 1) + 0.5} ${textLength}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {now !== undefined && <path class="kmp-path-now" d={`M${now} 0V${textLength}`} />}
      {points.length > 0 && <path class="kmp-path-line" d={`M${points.join("L")}`} />}
    </svg>
  );
}

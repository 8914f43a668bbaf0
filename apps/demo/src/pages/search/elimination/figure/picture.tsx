import type { JSX } from "preact";
import { useEffect, useId, useMemo, useRef } from "preact/hooks";
import { keepInView } from "../../../../components/keep-in-view.js";
import type { Problem } from "../exercises/exercise.js";
import { Bars } from "./bars.js";
import type { Frame } from "./frames.js";
import { GUTTER, layoutOf, ROUNDS_TOP, ROW } from "./layout.js";
import { Rounds } from "./rounds.js";

interface PictureProps {
  readonly problem: Problem;
  readonly frames: readonly Frame[];
  readonly index: number;
  readonly label: string;
}

/** The candidates, what is compared at each, and round by round what is left of them. */
export function Picture({ problem, frames, index, label }: PictureProps): JSX.Element {
  const hatch = `hatch-${useId()}`;
  const scroller = useRef<HTMLElement>(null);
  const layout = useMemo(() => layoutOf(problem), [problem]);
  const rounds = frames.at(-1)!.step.round + 1;
  const width = layout.width + 2 * GUTTER;
  const height = ROUNDS_TOP + rounds * ROW + 4;
  const { step } = frames[index]!;
  const [from, to] = [layout.x(step.left), layout.x(step.right) + layout.cell + 2 * GUTTER];
  useEffect(() => keepInView(scroller.current, from / width, to / width), [from, to, width]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="elim-picture" ref={scroller} tabIndex={0} aria-label={label}>
      <svg
        viewBox={`${-GUTTER} 0 ${width} ${height}`}
        style={{ minWidth: `${width}px`, maxWidth: `${width * 1.2}px` }}
        aria-hidden="true"
      >
        <defs>
          <pattern
            id={hatch}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path class="elim-hatch" d="M0 0V6" />
          </pattern>
        </defs>
        <Bars problem={problem} layout={layout} frame={frames[index]!} hatch={`url(#${hatch})`} />
        <Rounds layout={layout} frames={frames.slice(0, index + 1)} count={rounds} hatch={`url(#${hatch})`} />
      </svg>
    </section>
  );
}

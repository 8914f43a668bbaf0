import { bestRival, type CaseResult, rivalsOf } from "@kb/benchmark";
import type { JSX } from "preact";
import { percentAt, TICKS } from "./ratio-scale.js";
import "./ratio-plot.css";

/** Where the stylesheet draws the lines. */
const GRID = { "--decades": TICKS.length - 1, "--even": `${percentAt(1)}%` };

interface RatioPlotProps {
  readonly result: CaseResult | undefined;
  /** The same case as recorded in Node. */
  readonly recorded: CaseResult | undefined;
}

/** Every rival as a dot on the axis of ratios. The numbers beside it say the same, so it is hidden from screen readers. */
export function RatioPlot({ result, recorded }: RatioPlotProps): JSX.Element {
  const best = result && bestRival(result);
  const bestRecorded = recorded && bestRival(recorded);
  return (
    <div class="ratio-plot" style={GRID} aria-hidden="true">
      <svg aria-hidden="true">
        {bestRecorded && (
          <circle class="ratio-recorded" cx={`${percentAt(bestRecorded.ratio)}%`} cy="50%" r="6.5" />
        )}
        {result &&
          rivalsOf(result.timings).map(({ name, ratio }) => (
            <circle key={name} class="ratio-other" cx={`${percentAt(ratio)}%`} cy="50%" r="3" />
          ))}
        {best && (
          <circle
            class={best.ratio >= 1 ? "ratio-won" : "ratio-lost"}
            cx={`${percentAt(best.ratio)}%`}
            cy="50%"
            r="5.5"
          />
        )}
      </svg>
    </div>
  );
}

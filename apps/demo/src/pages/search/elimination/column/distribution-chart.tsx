import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import { useId, useMemo } from "preact/hooks";
import { formatCount, formatNumber } from "../../../../format.js";
import { CURSOR_STEPS } from "../state.js";
import type { EliminationText } from "../text.js";
import type { Distribution } from "./messages.js";
import { ticksIn } from "./ticks.js";

interface DistributionChartProps {
  readonly distribution: Distribution;
  /** The step of the scale where the cursor is. */
  readonly cursor: Signal<number>;
  readonly words: EliminationText["column"];
}

const PARTS = [0, 0.25, 0.5, 0.75, 1];

/** Histogram and empirical CDF over the same scale, with a cursor to read them by. */
export function DistributionChart({ distribution, cursor, words }: DistributionChartProps): JSX.Element {
  const id = useId();
  const { counts, scale, atMost } = distribution;
  const all = atMost.at(-1)!;
  const place = cursor.value;
  const count = atMost[place]!;
  const part = count / all;
  const across = (place / CURSOR_STEPS) * 100;
  const most = Math.max(...counts);
  const steps = useMemo(() => cdfPath(atMost, all), [atMost, all]);
  const bars = useMemo(() => barsPath(counts, most), [counts, most]);
  const percent = `${formatNumber(part * 100)}%`;
  return (
    <figure class="column-chart">
      <figcaption>{words.histogram}</figcaption>
      <div class="column-plot column-histogram">
        <span class="column-mark" style={{ top: "0%" }}>
          {formatCount(most)}
        </span>
        <svg viewBox={`0 0 ${counts.length} 1`} preserveAspectRatio="none" aria-hidden="true">
          <path class="column-bars" d={bars} />
        </svg>
        <span class="column-cursor" style={{ left: `${across}%` }} />
      </div>
      <figcaption>{words.cdf}</figcaption>
      <div class="column-plot column-cdf">
        {PARTS.map((level) => (
          <span key={level} class="column-mark" style={{ top: `${(1 - level) * 100}%` }}>
            {level}
          </span>
        ))}
        <svg viewBox={`0 0 ${CURSOR_STEPS} 1`} preserveAspectRatio="none" aria-hidden="true">
          <path class="column-steps" d={steps} />
        </svg>
        <span class="column-cursor" style={{ left: `${across}%` }} />
        <span class="column-point" style={{ left: `${across}%`, top: `${(1 - part) * 100}%` }} />
      </div>
      <Axis from={scale[0]!} to={scale.at(-1)!} />
      <div class="column-slider">
        <label for={id}>{words.cursor}</label>
        <input
          id={id}
          type="range"
          min={0}
          max={CURSOR_STEPS}
          value={place}
          aria-valuetext={`${formatNumber(scale[place]!)}: ${percent}`}
          onInput={(event) => {
            cursor.value = event.currentTarget.valueAsNumber;
          }}
        />
      </div>
      <p class="column-reading" aria-live="polite">
        {words.reading(formatNumber(scale[place]!), formatCount(count), formatCount(all), percent)}
      </p>
    </figure>
  );
}

function Axis({ from, to }: { readonly from: number; readonly to: number }): JSX.Element {
  return (
    <div class="column-axis" aria-hidden="true">
      {ticksIn(from, to).map((tick) => (
        <span key={tick} style={{ left: `${((tick - from) / (to - from)) * 100}%` }}>
          {formatCount(tick).replace("-", "−")}
        </span>
      ))}
    </div>
  );
}

function barsPath(counts: Uint32Array, most: number): string {
  return Array.from(counts, (count, bin) => `M${bin + 0.05} 1v${-count / most}h0.9v${count / most}z`).join(
    "",
  );
}

function cdfPath(atMost: Uint32Array, all: number): string {
  const heights = Array.from(atMost, (count) => 1 - count / all);
  return `M0 1V${heights[0]}${heights
    .slice(1)
    .map((height, step) => `L${step + 1} ${height}`)
    .join("")}`;
}

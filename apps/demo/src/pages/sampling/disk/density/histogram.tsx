import type { JSX } from "preact";
import { WIDTH, xOf } from "./frame.js";
import { HEIGHTS } from "./heights.js";

const BINS = 24;
const HIGH = 76;

interface HistogramProps {
  readonly samples: ArrayLike<number>;
  readonly heights: readonly number[];
  /** The area under the heights. */
  readonly area: number;
  readonly label: string;
}

/** How the samples lie, with the density they should have as a line. */
export function Histogram({ samples, heights, area, label }: HistogramProps): JSX.Element {
  const counts = new Uint32Array(BINS);
  for (let i = 0; i < samples.length; i++) counts[Math.min(BINS - 1, Math.floor(samples[i]! * BINS))]!++;
  const densities = Array.from(counts, (count) => (count * BINS) / Math.max(1, samples.length));
  const expected = heights.map((height) => height / area);
  const most = Math.max(...densities, ...expected);
  const yOf = (density: number): number => HIGH - ((HIGH - 2) * density) / most;
  const width = (xOf(1) - xOf(0)) / BINS;
  return (
    <svg class="density-plot" viewBox={`0 0 ${WIDTH} ${HIGH}`} role="img" aria-label={label}>
      <path
        class="density-bars"
        d={densities
          .map(
            (density, bin) =>
              `M${xOf(0) + bin * width + 0.75} ${HIGH}V${yOf(density)}h${width - 1.5}V${HIGH}Z`,
          )
          .join("")}
      />
      <path
        class="density-expected"
        d={expected
          .map((density, i) => `${i === 0 ? "M" : "L"}${xOf(i / (HEIGHTS - 1))} ${yOf(density)}`)
          .join("")}
      />
    </svg>
  );
}

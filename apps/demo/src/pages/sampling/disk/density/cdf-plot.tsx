import type { JSX } from "preact";
import { Axis } from "./dart-plot.js";
import type { ByInverse } from "./draw-samples.js";
import { BASE, HEIGHT, lineThrough, WIDTH, xOf, yOf } from "./frame.js";

const STEPS = 96;
const WAYS = 24;

/** The distribution function, and the way of the first numbers: in at u, down at x. */
export function CdfPlot({
  inverse,
  label,
}: {
  readonly inverse: ByInverse;
  readonly label: string;
}): JSX.Element {
  const { numbers, samples, cdf } = inverse;
  const curve = lineThrough(
    Array.from({ length: STEPS + 1 }, (_, i) => [i / STEPS, cdf(i / STEPS)] as const),
  );
  const ways = Array.from(
    numbers.subarray(0, WAYS),
    (u, i) => `M${xOf(0)} ${yOf(u)}H${xOf(samples[i]!)}V${BASE}`,
  );
  return (
    <svg class="density-plot" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <rect class="density-envelope" x={xOf(0)} y={yOf(1)} width={xOf(1) - xOf(0)} height={BASE - yOf(1)} />
      <path class="density-ways" d={ways.join("")} />
      <path
        class="density-landed"
        d={Array.from(samples.subarray(0, WAYS), (x) => `M${xOf(x)} ${BASE}h0`).join("")}
      />
      <path class="density-curve" d={curve} />
      <Axis />
    </svg>
  );
}

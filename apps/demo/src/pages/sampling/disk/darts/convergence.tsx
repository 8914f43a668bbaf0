import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { MOST_DARTS } from "../state.js";
import type { Darts } from "./throw-darts.js";

const [WIDTH, HEIGHT] = [400, 170];
const [LEFT, RIGHT, TOP, BOTTOM] = [40, 12, 10, 26];
const DECADES = Math.log10(MOST_DARTS);
const STEPS = 240;
const SHARE = Math.PI / 4;
const [LOW, HIGH] = [0.4, 1];
const LEVELS = [0.4, 0.6, 1];
/** Nineteen times in twenty the share is within this many standard deviations. */
const Z = 1.96;

const xOf = (n: number): number => LEFT + ((WIDTH - LEFT - RIGHT) * Math.log10(n)) / DECADES;
const yOf = (share: number): number => {
  const held = Math.min(HIGH, Math.max(LOW, share));
  return TOP + ((HIGH - held) / (HIGH - LOW)) * (HEIGHT - TOP - BOTTOM);
};
const NUMBERS = Array.from({ length: STEPS + 1 }, (_, i) => Math.round(10 ** ((i / STEPS) * DECADES)));

/** The share of hits against the number of darts, around π/4, with the band that chance allows. */
export function Convergence({
  darts,
  thrown,
  label,
}: {
  readonly darts: Darts;
  readonly thrown: number;
  readonly label: string;
}): JSX.Element {
  const path = useMemo(() => sharePath(darts), [darts]);
  const x = xOf(thrown);
  return (
    <svg class="dart-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <path class="dart-band" d={BAND} />
      {LEVELS.map((level) => (
        <g key={level} class="dart-level">
          <path d={`M${LEFT} ${yOf(level)}H${WIDTH - RIGHT}`} />
          <text x={LEFT - 6} y={yOf(level) + 4}>
            {level}
          </text>
        </g>
      ))}
      <g class="dart-level dart-limit">
        <path d={`M${LEFT} ${yOf(SHARE)}H${WIDTH - RIGHT}`} />
        <text x={LEFT - 6} y={yOf(SHARE) + 4}>
          π/4
        </text>
      </g>
      <path class="dart-share" d={path} />
      <path class="dart-cursor" d={`M${x} ${TOP}V${HEIGHT - BOTTOM}`} />
      <circle class="dart-point" cx={x} cy={yOf(darts.hits[thrown]! / thrown)} r={5} />
      {[1, 100, 10_000, 1_000_000].map((n) => (
        <text
          key={n}
          class={n === 1 ? "dart-tick" : n === MOST_DARTS ? "dart-tick dart-last" : "dart-tick dart-mid"}
          x={xOf(n)}
          y={HEIGHT - 8}
        >
          {n === 1 ? "1" : n === 100 ? "10²" : n === 10_000 ? "10⁴" : "10⁶"}
        </text>
      ))}
    </svg>
  );
}

const BAND = `${NUMBERS.map((n, i) => `${i === 0 ? "M" : "L"}${xOf(n)} ${yOf(SHARE + spread(n))}`).join("")}${NUMBERS.toReversed()
  .map((n) => `L${xOf(n)} ${yOf(SHARE - spread(n))}`)
  .join("")}Z`;

function spread(n: number): number {
  return Z * Math.sqrt((SHARE * (1 - SHARE)) / n);
}

function sharePath({ hits }: Darts): string {
  return NUMBERS.map((n, i) => `${i === 0 ? "M" : "L"}${xOf(n)} ${yOf(hits[n]! / n)}`).join("");
}

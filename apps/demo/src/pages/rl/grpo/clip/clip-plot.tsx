import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { say } from "../../../../lang.js";
import { signed } from "../numbers.js";
import { clipPoint, MOST_RATIO } from "./clip-point.js";
import { text } from "./text.js";

interface ClipPlotProps {
  readonly name: string;
  readonly advantage: 1 | -1;
  readonly ratio: number;
  readonly clip: { readonly epsLow: number; readonly epsHigh: number };
}

const [WIDTH, HEIGHT] = [300, 190];
const POINTS = 200;
/** log 0 is no log-probability. */
const LEAST = 1e-9;

/** The objective over the ratio, with the token where it is. */
export function ClipPlot({ name, advantage, ratio, clip }: ClipPlotProps): JSX.Element {
  const words = say(text);
  const across = (at: number): number => (at / MOST_RATIO) * WIDTH;
  const down = (objective: number): number =>
    advantage > 0 ? HEIGHT - (objective / MOST_RATIO) * HEIGHT : (-objective / MOST_RATIO) * HEIGHT;
  const { epsLow, epsHigh } = clip;
  const line = useMemo(() => {
    const points = Array.from({ length: POINTS + 1 }, (_, at) => {
      const x = (MOST_RATIO * at) / POINTS;
      const { objective } = clipPoint(Math.max(x, LEAST), advantage, { epsLow, epsHigh });
      return `${across(x).toFixed(1)} ${down(objective).toFixed(1)}`;
    });
    return `M${points.join("L")}`;
  }, [advantage, epsLow, epsHigh]);
  const here = clipPoint(Math.max(ratio, LEAST), advantage, clip);
  const [low, high] = [across(1 - clip.epsLow), across(1 + clip.epsHigh)];
  const isClipped = here.push === 0 && ratio > 0;
  return (
    <div class="clip-plot">
      <h3>{name}</h3>
      <svg viewBox={`-34 -8 ${WIDTH + 48} ${HEIGHT + 48}`} role="img" aria-label={words.label(name)}>
        <rect class="clip-region" x={low} width={high - low} y={0} height={HEIGHT} />
        <path class="clip-axis" d={`M0 0V${HEIGHT}M0 ${advantage > 0 ? HEIGHT : 0}H${WIDTH}`} />
        <path class="clip-free" d={`M0 ${down(0)}L${WIDTH} ${down(advantage * MOST_RATIO)}`} />
        <path class="clip-line" d={line} />
        {[0, 1, 2].map((tick) => (
          <g key={tick}>
            <text x={across(tick)} y={HEIGHT + 18} text-anchor="middle">
              {tick}
            </text>
            <text x={-8} y={down(advantage * tick) + 5} text-anchor="end">
              {signed(advantage * tick, 0, "")}
            </text>
          </g>
        ))}
        <text x={WIDTH} y={HEIGHT + 36} text-anchor="end">
          {words.ratio} →
        </text>
        <path class="clip-here" d={`M${across(ratio)} 0V${HEIGHT}`} />
        <circle
          class={isClipped ? "clip-stopped" : "clip-token"}
          cx={across(ratio)}
          cy={down(here.objective)}
          r={7}
        />
      </svg>
      <p class="clip-reading" aria-live="polite">
        {words.objective} {signed(here.objective, 2, "")} ·{" "}
        {isClipped ? words.clipped : words.push(signed(here.push))}
      </p>
    </div>
  );
}

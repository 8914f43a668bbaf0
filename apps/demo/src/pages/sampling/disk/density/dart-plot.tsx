import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { crossAt, dotAt } from "../darts/dart-marks.js";
import type { Dart } from "./draw-samples.js";
import { BASE, HEIGHT, lineThrough, WIDTH, xOf, yOf } from "./frame.js";
import { HEIGHTS } from "./heights.js";
import { useDrawing } from "./use-drawing.js";

const MOST_SHOWN = 2000;
const ARM = 2;

interface DartPlotProps {
  readonly heights: readonly number[];
  readonly envelope: number;
  readonly darts: readonly Dart[];
  readonly violatedAt: number | undefined;
  readonly words: { readonly plot: string; readonly envelope: string };
  readonly onDraw: (heights: number[]) => void;
}

/** The density, to be drawn with the pointer, its envelope, and the darts thrown under it. */
export function DartPlot({
  heights,
  envelope,
  darts,
  violatedAt,
  words,
  onDraw,
}: DartPlotProps): JSX.Element {
  const top = Math.max(1, envelope);
  const drawing = useDrawing(heights, top, onDraw);
  const curve = lineThrough(heights.map((height, i) => [i / (HEIGHTS - 1), height / top]));
  const { accepted, rejected } = useMemo(() => marks(darts, top), [darts, top]);
  return (
    <svg
      class="density-plot density-canvas"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={words.plot}
      {...drawing}
    >
      <rect
        class="density-envelope"
        x={xOf(0)}
        y={yOf(envelope / top)}
        width={xOf(1) - xOf(0)}
        height={BASE - yOf(envelope / top)}
      />
      <path class="density-area" d={`${curve}L${xOf(1)} ${BASE}L${xOf(0)} ${BASE}Z`} />
      <path class="density-rejected" d={rejected} />
      <path class="density-accepted" d={accepted} />
      <path class="density-bound" d={`M${xOf(0)} ${yOf(envelope / top)}H${xOf(1)}`} />
      <path class="density-curve" d={curve} />
      {violatedAt !== undefined && (
        <path class="density-violation" d={`M${xOf(violatedAt)} ${BASE}V${yOf(1)}`} />
      )}
      <Axis />
    </svg>
  );
}

/** From 0 to 1. */
export function Axis(): JSX.Element {
  return (
    <g class="density-axis">
      <path d={`M${xOf(0)} ${BASE}H${xOf(1)}`} />
      <text x={xOf(0)} y={HEIGHT - 6}>
        0
      </text>
      <text x={xOf(0.5)} y={HEIGHT - 6}>
        x
      </text>
      <text x={xOf(1)} y={HEIGHT - 6}>
        1
      </text>
    </g>
  );
}

function marks(darts: readonly Dart[], top: number): { accepted: string; rejected: string } {
  const [accepted, rejected]: [string[], string[]] = [[], []];
  for (const { x, height, isAccepted } of darts.slice(0, MOST_SHOWN)) {
    const [across, down] = [xOf(x), yOf(height / top)];
    if (isAccepted) accepted.push(dotAt(across, down));
    else rejected.push(crossAt(across, down, ARM));
  }
  return { accepted: accepted.join(""), rejected: rejected.join("") };
}

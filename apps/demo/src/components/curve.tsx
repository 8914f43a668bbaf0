import type { JSX } from "preact";
import { ticks } from "./ticks.js";
import { useWidth } from "./use-width.js";
import "./curve.css";

export interface CurveLine {
  /** Stands at the line's end. */
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

export interface CurveAxis {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly format: (value: number) => string;
}

export interface CurveProps {
  /** What is seen, for those who do not see it. */
  readonly label: string;
  /** Up to three, told apart by colour and by dashes. */
  readonly lines: readonly CurveLine[];
  readonly x: CurveAxis;
  readonly y: CurveAxis;
  /** A level to compare with. */
  readonly guide?: {
    readonly value: number;
    readonly name: string;
    /** At which end of the level its name stands; `"end"` without it. */
    readonly at?: "start" | "end";
  };
  /** A place on the x axis to point out. */
  readonly cursor?: number;
  readonly height?: number;
}

const LEFT = 52;
const RIGHT = 14;
const TOP = 28;
const BOTTOM = 44;
const HALF_A_NUMBER = 26;
const LINE_OF_TEXT = 17;
const ASSUMED_WIDTH = 480;

/** Lines over a common axis, as wide as there is room, with their names beside them. */
export function Curve({ label, lines, x, y, guide, cursor, height = 240 }: CurveProps): JSX.Element {
  const [place, width] = useWidth(ASSUMED_WIDTH);
  const across = (value: number): number =>
    LEFT + ((value - x.min) / (x.max - x.min)) * (width - LEFT - RIGHT);
  const down = (value: number): number =>
    height - BOTTOM - ((value - y.min) / (y.max - y.min)) * (height - TOP - BOTTOM);
  const path = (points: CurveLine["points"]): string =>
    points
      .map(([px, py], i) => `${i === 0 ? "M" : "L"}${across(px).toFixed(1)} ${down(py).toFixed(1)}`)
      .join("");
  const drawn = lines.map((line, index) => ({ ...line, index })).filter(({ points }) => points.length > 0);
  return (
    <div ref={place} class="curve">
      <svg width={width} height={height} role="img" aria-label={label}>
        <text class="curve-name" x={4} y={14}>
          {y.name}
        </text>
        {ticks(y.min, y.max, 5).map((tick) => (
          <g key={tick}>
            <path class="curve-grid" d={`M${LEFT} ${down(tick)}H${width - RIGHT}`} />
            <text class="curve-tick-y" x={LEFT - 8} y={down(tick) + 4.5}>
              {y.format(tick)}
            </text>
          </g>
        ))}
        {ticks(x.min, x.max, width / 110).map((tick) => (
          <text
            key={tick}
            class="curve-tick-x"
            text-anchor={across(tick) > width - RIGHT - HALF_A_NUMBER ? "end" : "middle"}
            x={across(tick)}
            y={height - BOTTOM + 19}
          >
            {x.format(tick)}
          </text>
        ))}
        <text class="curve-name curve-name-x" x={width - RIGHT} y={height - 6}>
          {x.name}
        </text>
        {guide && (
          <g>
            <path class="curve-guide" d={`M${LEFT} ${down(guide.value)}H${width - RIGHT}`} />
            <text
              class="curve-guide-name"
              text-anchor={guide.at === "start" ? "start" : "end"}
              x={guide.at === "start" ? LEFT + 4 : width - RIGHT}
              y={down(guide.value) - 6}
            >
              {guide.name}
            </text>
          </g>
        )}
        {cursor !== undefined && (
          <path class="curve-cursor" d={`M${across(cursor)} ${TOP}V${height - BOTTOM}`} />
        )}
        {drawn.map(({ index, points }) => (
          <path key={index} class={`curve-line curve-line-${index + 1}`} d={path(points)} />
        ))}
        {labelPlaces(
          drawn.map(({ points }) => down(points.at(-1)![1])),
          height - BOTTOM - LINE_OF_TEXT,
        ).map((level, at) => {
          const { name, points, index } = drawn[at]!;
          const end = across(points.at(-1)![0]);
          const isLate = end > width * 0.6;
          return (
            <text
              key={index}
              class={`curve-label curve-label-${index + 1}`}
              text-anchor={isLate ? "end" : "start"}
              x={isLate ? end - 4 : end + 6}
              y={level + (isLate ? LINE_OF_TEXT + 2 : 5)}
            >
              {name}
            </text>
          );
        })}
      </svg>
    </div>
  );
}

/** Levels as near to those wanted as lines of text may stand to each other, none lower than `lowest`. */
function labelPlaces(wanted: readonly number[], lowest: number): number[] {
  const places = [...wanted];
  const order = [...wanted.keys()].sort((a, b) => wanted[a]! - wanted[b]!);
  for (let i = 1; i < order.length; i++) {
    const [above, below] = [order[i - 1]!, order[i]!];
    places[below] = Math.max(places[below]!, places[above]! + LINE_OF_TEXT);
  }
  let room = lowest;
  for (const place of order.reverse()) {
    places[place] = Math.min(places[place]!, room);
    room = places[place]! - LINE_OF_TEXT;
  }
  return places;
}

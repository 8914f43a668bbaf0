import type { JSX } from "preact";
import { say } from "../../../../lang.js";
import { text } from "../text.js";
import { TRACK } from "./race-field.js";
import { LAST_STEP, type Lane } from "./run-race.js";

const CURVE_HEIGHT = 56;
const GHOSTS = 8;

export interface RaceLaneProps {
  readonly lane: Lane;
  readonly target: Float32Array;
  readonly frame: number;
}

/** One loss: where the box has been, where it is, and its overlap until now. */
export function RaceLane({ lane: { kind, boxes, ious }, target, frame }: RaceLaneProps): JSX.Element {
  const words = say(text).race;
  const name = words.kinds[kind];
  const iou = ious[frame]!;
  const y = (value: number): number => CURVE_HEIGHT - 2 - value * (CURVE_HEIGHT - 6);
  const x = (step: number): number => (step / LAST_STEP) * TRACK.width;
  const curve = (until: number): string =>
    ious
      .slice(0, until + 1)
      .map((value, step) => `${step === 0 ? "M" : "L"}${x(step).toFixed(1)} ${y(value).toFixed(1)}`)
      .join("");
  const before = Array.from({ length: GHOSTS }, (_, n) => Math.floor((n * frame) / GHOSTS));
  return (
    <li>
      <h3>
        {name} <output>{words.iou(iou.toFixed(2))}</output>
      </h3>
      <svg
        class="race-field"
        viewBox={`0 0 ${TRACK.width} ${TRACK.height}`}
        role="img"
        aria-label={words.lane(name)}
      >
        <Outline class="race-target" box={target} />
        {before.map((step, n) => (
          <Outline key={n} class="race-ghost" box={boxes[step]!} />
        ))}
        <Outline class="race-box" box={boxes[frame]!} />
      </svg>
      <svg
        class="race-curve"
        viewBox={`0 0 ${TRACK.width} ${CURVE_HEIGHT}`}
        role="img"
        aria-label={words.curve(name)}
      >
        <path class="race-axis" d={`M0 ${y(0)}H${TRACK.width}M0 ${y(1)}H${TRACK.width}`} />
        <path class="race-whole" d={curve(LAST_STEP)} />
        <path class="race-past" d={curve(frame)} />
        <circle cx={x(frame)} cy={y(iou)} r={4} />
      </svg>
    </li>
  );
}

function Outline({ box, class: name }: { readonly box: Float32Array; readonly class: string }): JSX.Element {
  const [x1, y1, x2, y2] = box as unknown as [number, number, number, number];
  return <rect class={name} x={x1} y={y1} width={Math.max(0, x2 - x1)} height={Math.max(0, y2 - y1)} />;
}

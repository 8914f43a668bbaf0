import type { JSX } from "preact";
import { arcPath, at, place, RADIUS } from "./picture.js";
import type { Polar } from "./polar.js";
import type { SampleReading } from "./sample.js";

export interface SampleMarksProps {
  readonly reading: SampleReading;
  readonly x: Polar;
  /** The weight of the sample's own class. */
  readonly first: Polar;
  /** Whether the sample's length counts. */
  readonly isFree: boolean;
}

const ANGLE_RADIUS = 30;
const SEEN_RADIUS = 40;
const PULL = 70;
/** Shorter pulls are not drawn. */
const LEAST_PULL = 0.02;
/** Nearer than this, in degrees, what the loss sees is what there is. */
const SAME = 0.5;

/** The sample's angle to its class, the angle that the loss takes it for, and where training moves it. */
export function SampleMarks({ reading, x, first, isFree }: SampleMarksProps): JSX.Element {
  const { theta, phi, pull } = reading;
  const side = theta < 0 ? -1 : 1;
  const seen = (Math.acos(Math.min(1, Math.max(-1, phi))) * 180) / Math.PI;
  const between = (from: number, to: number, radius: number): string =>
    arcPath(
      side > 0
        ? { from: first.angle + from, to: first.angle + to }
        : { from: first.angle - to, to: first.angle - from },
      radius,
    );
  const size = Math.abs(theta);
  const position = place(x.angle, isFree ? x.length : RADIUS);
  const length = Math.hypot(...pull);
  const middle = place(first.angle + theta / 2, ANGLE_RADIUS - 11);
  const isBent = Math.abs(seen - size) > SAME;
  return (
    <g class="circle-marks">
      <path class="circle-sample-line" d={`M0 0L${at(position)}`} />
      {size > 4 && <path class="circle-angle" d={between(0, size, ANGLE_RADIUS)} />}
      {size > 24 && (
        <text x={middle[0]} y={middle[1] + 4}>
          θ
        </text>
      )}
      {isBent && (
        <g class="circle-seen">
          <path d={`M0 0L${at(place(first.angle + side * seen, RADIUS))}`} />
          <path d={between(Math.min(size, seen), Math.max(size, seen), SEEN_RADIUS)} />
          <circle
            cx={place(first.angle + side * seen, RADIUS)[0]}
            cy={place(first.angle + side * seen, RADIUS)[1]}
            r="6"
          />
        </g>
      )}
      {length > LEAST_PULL && <Arrow from={position} vector={[pull[0] * PULL, -pull[1] * PULL]} />}
    </g>
  );
}

function Arrow({
  from: [x, y],
  vector: [dx, dy],
}: {
  readonly from: readonly [number, number];
  readonly vector: readonly [number, number];
}): JSX.Element {
  const length = Math.hypot(dx, dy);
  const angle = (Math.atan2(dy, dx) * 180) / Math.PI;
  return (
    <g
      class="circle-pull"
      transform={`translate(${x.toFixed(2)} ${y.toFixed(2)}) rotate(${angle.toFixed(2)})`}
    >
      <path d={`M9 0H${(length + 9).toFixed(2)}m-6 -4l6 4l-6 4`} />
    </g>
  );
}

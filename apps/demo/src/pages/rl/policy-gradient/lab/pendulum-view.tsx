import type { JSX } from "preact";
import type { Pose } from "./messages.js";

const ROD = 54;
const ARC = 22;
/** The arc of the greatest torque. */
const MOST_SWEEP = 1.9;
const MOST_TORQUE = 2;

/** The pendulum, upright at angle 0, and the torque at its pivot. */
export function PendulumView({
  pose,
  label,
}: {
  readonly pose: Pose | undefined;
  readonly label: string;
}): JSX.Element {
  const [theta = Math.PI] = pose?.state ?? [];
  const torque = pose?.action ?? 0;
  const sweep = (torque / MOST_TORQUE) * MOST_SWEEP;
  const [endX, endY] = [-ARC * Math.sin(sweep), -ARC * Math.cos(sweep)];
  return (
    <svg class="lab-view" viewBox="-170 -75 340 150" role="img" aria-label={label}>
      <circle class="lab-orbit" r={ROD} />
      <path class="lab-upright" d={`M0 ${-ROD - 12}V${-ROD - 4}`} />
      <path
        class="lab-pole"
        // Angles grow against the clock, as in Gymnasium.
        transform={`rotate(${((-theta * 180) / Math.PI).toFixed(2)})`}
        d={`M0 0V${-ROD}`}
      />
      {Math.abs(sweep) > 0.05 && (
        <g class="lab-push">
          <path d={`M0 ${-ARC}A${ARC} ${ARC} 0 0 ${sweep > 0 ? 0 : 1} ${endX} ${endY}`} />
          <circle cx={endX} cy={endY} r={3.5} />
        </g>
      )}
      <circle class="lab-axle" r={5} />
    </svg>
  );
}

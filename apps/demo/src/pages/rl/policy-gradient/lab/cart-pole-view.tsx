import type { JSX } from "preact";
import type { Pose } from "./messages.js";

/** Pixels a metre. */
const METRE = 62;
const TRACK = 2.4 * METRE;
/** The pole's half length is 0.5 m: as Gymnasium draws it. */
const POLE = METRE;
/** From this angle on the pole counts as fallen. */
const FALLEN = 12 * (Math.PI / 180);

/** The cart with its pole, and the way it is pushed. */
export function CartPoleView({
  pose,
  label,
}: {
  readonly pose: Pose | undefined;
  readonly label: string;
}): JSX.Element {
  const [x = 0, , theta = 0] = pose?.state ?? [];
  const push = pose === undefined ? 0 : pose.action > 0.5 ? 1 : -1;
  return (
    <svg class="lab-view" viewBox="-170 -112 340 150" role="img" aria-label={label}>
      <path class="lab-ground" d={`M${-TRACK - 18} 14H${TRACK + 18}`} />
      <path class="lab-limit" d={`M${-TRACK} 6V22M${TRACK} 6V22`} />
      <g transform={`translate(${(x * METRE).toFixed(1)} 0)`}>
        <path
          class="lab-cone"
          d={`M0 -10L${-POLE * 1.35 * Math.sin(FALLEN)} ${-10 - POLE * 1.35 * Math.cos(FALLEN)}M0 -10L${POLE * 1.35 * Math.sin(FALLEN)} ${-10 - POLE * 1.35 * Math.cos(FALLEN)}`}
        />
        <rect class="lab-cart" x={-24} y={-12} width={48} height={20} rx={4} />
        <circle class="lab-wheel" cx={-13} cy={10} r={4.5} />
        <circle class="lab-wheel" cx={13} cy={10} r={4.5} />
        <path
          class="lab-pole"
          transform={`translate(0 -10) rotate(${((theta * 180) / Math.PI).toFixed(2)})`}
          d={`M0 0V${-POLE * 1.3}`}
        />
        <circle class="lab-axle" cx={0} cy={-10} r={4} />
        {push !== 0 && (
          <path
            class="lab-push"
            d={`M${push * 30} -2h${push * 16}m${-push * 6} -5l${push * 6} 5l${-push * 6} 5`}
          />
        )}
      </g>
    </svg>
  );
}

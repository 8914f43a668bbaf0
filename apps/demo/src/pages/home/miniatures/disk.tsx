import type { MiniatureProps } from "./miniature.js";
import { noise } from "./noise.js";

const RADIUS = 32;
const FIRST = 60;
const PER_TICK = 12;
const TICKS = 12;

/** Darts thrown at a square: those in the circle are kept. */
export function Disk({ tick }: MiniatureProps) {
  const count = FIRST + (tick % TICKS) * PER_TICK;
  return (
    <g transform="translate(60 40)">
      <rect class="mini-line" x={-RADIUS} y={-RADIUS} width={2 * RADIUS} height={2 * RADIUS} />
      <circle class="mini-line" r={RADIUS} />
      {Array.from({ length: count }, (_, i) => {
        const x = 2 * noise(2 * i) - 1;
        const y = 2 * noise(2 * i + 1) - 1;
        const fresh = tick % TICKS > 0 && i >= count - PER_TICK;
        const mark = x * x + y * y > 1 ? "out" : fresh ? "current" : "accepted";
        return <circle key={i} class={`mini-dot mini-${mark}`} cx={x * RADIUS} cy={y * RADIUS} r={1.5} />;
      })}
    </g>
  );
}

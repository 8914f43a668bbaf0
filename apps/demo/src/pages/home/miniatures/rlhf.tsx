import type { MiniatureProps } from "./miniature.js";
import { noise } from "./noise.js";

const REFERENCE = { x: 40, y: 48 };
const LEASH = 30;
const STRIDE = 6;
const STEPS = 15;

/** Steps towards the reward, each held within the leash. */
function* walk(): Generator<{ x: number; y: number }> {
  let { x, y } = REFERENCE;
  for (let step = 0; step < STEPS; step++) {
    yield { x, y };
    const heading = (noise(step + 3) - 0.5) * 2.4 - 0.6;
    const dx = x + STRIDE * Math.cos(heading) - REFERENCE.x;
    const dy = y + STRIDE * Math.sin(heading) - REFERENCE.y;
    const hold = Math.min(1, LEASH / Math.hypot(dx, dy));
    x = REFERENCE.x + dx * hold;
    y = REFERENCE.y + dy * hold;
  }
}

const TRAIL = [...walk()];

/** A policy drawn towards the reward, on the leash of its divergence from the reference. */
export function Rlhf({ tick }: MiniatureProps) {
  const trail = TRAIL.slice(0, ((tick + 8) % (STEPS - 1)) + 2);
  const { x, y } = trail.at(-1)!;
  return (
    <>
      <circle class="mini-line mini-dashed" cx={REFERENCE.x} cy={REFERENCE.y} r={LEASH} />
      <path class="mini-line" d={`M${trail.map((point) => `${point.x} ${point.y}`).join("L")}`} />
      <circle class="mini-plain" cx={REFERENCE.x} cy={REFERENCE.y} r={4} />
      <path
        class="mini-accepted"
        d="M102 10l2.9 6 6.6.9-4.8 4.6 1.2 6.5-5.9-3.1-5.9 3.1 1.2-6.5-4.8-4.6 6.6-.9z"
      />
      <circle class="mini-current" cx={x} cy={y} r={5} />
    </>
  );
}

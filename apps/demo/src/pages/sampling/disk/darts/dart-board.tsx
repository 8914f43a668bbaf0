import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { crossAt, dotAt } from "./dart-marks.js";
import type { Darts } from "./throw-darts.js";

const RADIUS = 100;
const MOST_SHOWN = 3000;
const ARM = 1.2;

/** The square, the disk, and the first darts: dots where they hit, crosses where they missed. */
export function DartBoard({
  darts,
  thrown,
  label,
}: {
  readonly darts: Darts;
  readonly thrown: number;
  readonly label: string;
}): JSX.Element {
  const shown = Math.min(thrown, MOST_SHOWN);
  const { hit, missed } = useMemo(() => marks(darts, shown), [darts, shown]);
  return (
    <svg class="dart-board" viewBox="-104 -104 208 208" role="img" aria-label={label}>
      <rect x={-RADIUS} y={-RADIUS} width={2 * RADIUS} height={2 * RADIUS} />
      <circle r={RADIUS} />
      <path class="dart-missed" d={missed} />
      <path class="dart-hit" d={hit} />
    </svg>
  );
}

function marks({ places }: Darts, shown: number): { hit: string; missed: string } {
  const [hit, missed]: [string[], string[]] = [[], []];
  for (let dart = 0; dart < shown; dart++) {
    const [x, y] = [places[2 * dart]!, places[2 * dart + 1]!];
    if (x * x + y * y <= 1) hit.push(dotAt(RADIUS * x, -RADIUS * y));
    else missed.push(crossAt(RADIUS * x, -RADIUS * y, ARM));
  }
  return { hit: hit.join(""), missed: missed.join("") };
}

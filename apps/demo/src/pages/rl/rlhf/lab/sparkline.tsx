import type { JSX } from "preact";

const WIDTH = 200;
const HEIGHT = 44;

/** A line without axes, as a word in a sentence. */
export function Sparkline({
  values,
  range: [least, most],
  of = values.length,
}: {
  readonly values: readonly number[];
  readonly range: readonly [number, number];
  /** How many values there will be. */
  readonly of?: number | undefined;
}): JSX.Element {
  const points = values.map((value, i) => {
    const level = (Math.min(Math.max(value, least), most) - least) / (most - least);
    return `${((i / Math.max(1, of - 1)) * WIDTH).toFixed(1)} ${((1 - level) * (HEIGHT - 4) + 2).toFixed(1)}`;
  });
  return (
    <svg class="pipe-spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <path class="pipe-spark-floor" d={`M0 ${HEIGHT - 1}H${WIDTH}`} />
      {points.length > 1 && <path class="pipe-spark-line" d={`M${points.join("L")}`} />}
    </svg>
  );
}

import type { JSX } from "preact";

const SIZE = 220;
const [LEFT, TOP, RIGHT, BOTTOM] = [34, 14, 18, 34];
const STEPS = 10;

const xOf = (radius: number): number => LEFT + SIZE * radius;
const yOf = (share: number): number => TOP + SIZE * (1 - share);
const parabola = Array.from({ length: 61 }, (_, i) => i / 60)
  .map((radius, i) => `${i === 0 ? "M" : "L"}${xOf(radius)} ${yOf(radius * radius)}`)
  .join("");

/** The share of the disk's area within each radius: in at u, down at √u; equal steps of u come out ever closer. */
export function CdfPlot({ u, label }: { readonly u: number; readonly label: string }): JSX.Element {
  const radius = Math.sqrt(u);
  return (
    <svg
      class="inverse-plot"
      viewBox={`0 0 ${LEFT + SIZE + RIGHT} ${TOP + SIZE + BOTTOM}`}
      role="img"
      aria-label={label}
    >
      <rect x={LEFT} y={TOP} width={SIZE} height={SIZE} />
      {Array.from({ length: STEPS - 1 }, (_, i) => (i + 1) / STEPS).map((share) => (
        <path
          key={share}
          class="inverse-step"
          d={`M${LEFT} ${yOf(share)}H${xOf(Math.sqrt(share))}V${yOf(0)}`}
        />
      ))}
      <path class="inverse-curve" d={parabola} />
      <path class="inverse-way" d={`M${LEFT} ${yOf(u)}H${xOf(radius)}V${yOf(0)}`} />
      <path class="inverse-arrow" d={`M${xOf(radius) - 5} ${yOf(0) - 9}l5 9l5 -9z`} />
      <circle class="inverse-dot" cx={LEFT} cy={yOf(u)} r={5} />
      <text class="inverse-axis-u" x={LEFT - 8} y={yOf(1) + 4}>
        1
      </text>
      <text class="inverse-axis-u" x={LEFT - 8} y={yOf(0) + 4}>
        0
      </text>
      <text
        class="inverse-axis-u inverse-value"
        x={LEFT - 8}
        y={Math.min(yOf(0.1), Math.max(yOf(0.9), yOf(u))) + 4}
      >
        u
      </text>
      <text class="inverse-value" x={Math.min(xOf(0.9), Math.max(xOf(0.08), xOf(radius)))} y={yOf(0) + 18}>
        √u
      </text>
      <text x={xOf(1)} y={yOf(0) + 18}>
        r
      </text>
      <text class="inverse-name" x={xOf(0.36)} y={yOf(0.32)}>
        F(r) = r²
      </text>
    </svg>
  );
}

import type { JSX } from "preact";

interface ScatterProps {
  readonly label: string;
  readonly exact: Float64Array;
  readonly estimate: Float64Array;
  readonly names: { readonly exact: string; readonly estimate: string; readonly equal: string };
}

const SIZE = 320;
const MARGIN = 34;

/** Every component of the gradient: how it is across, how it was estimated upwards; on the diagonal it is right. */
export function Scatter({ label, exact, estimate, names }: ScatterProps): JSX.Element {
  const most = scaleOf(exact);
  const place = (value: number): number => (SIZE / 2) * Math.min(1.04, Math.max(-1.04, value / most));
  return (
    <svg
      class="scatter"
      viewBox={`${-SIZE / 2 - MARGIN} ${-SIZE / 2 - 12} ${SIZE + MARGIN + 12} ${SIZE + MARGIN + 12}`}
      role="img"
      aria-label={label}
    >
      <rect x={-SIZE / 2} y={-SIZE / 2} width={SIZE} height={SIZE} />
      <path class="scatter-axis" d={`M${-SIZE / 2} 0H${SIZE / 2}M0 ${-SIZE / 2}V${SIZE / 2}`} />
      <path class="scatter-equal" d={`M${-SIZE / 2} ${SIZE / 2}L${SIZE / 2} ${-SIZE / 2}`} />
      {Array.from(exact, (value, pair) => (
        <circle key={pair} cx={place(value)} cy={-place(estimate[pair]!)} r={3.5} />
      ))}
      <text x={SIZE / 2} y={SIZE / 2 + 22} text-anchor="end">
        {names.exact} →
      </text>
      <text transform={`translate(${-SIZE / 2 - 12} ${-SIZE / 2}) rotate(-90)`} text-anchor="end">
        {names.estimate} →
      </text>
      <text class="scatter-equal-name" x={SIZE / 2 - 6} y={-SIZE / 2 + 34} text-anchor="end">
        {names.equal}
      </text>
    </svg>
  );
}

/** Room for estimates that are off. */
function scaleOf(exact: Float64Array): number {
  return 1.4 * exact.reduce((most, value) => Math.max(most, Math.abs(value)), 0.05);
}

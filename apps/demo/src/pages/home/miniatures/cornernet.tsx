import type { MiniatureProps } from "./miniature.js";

const BOXES = [
  { x: 26, y: 18, width: 64, height: 46 },
  { x: 40, y: 14, width: 36, height: 54 },
];
const STAGES = 4;

/** An object found by its two corners: top-left, bottom-right, the pair, the box. */
export function CornerNet({ tick }: MiniatureProps) {
  const stage = (tick + STAGES - 1) % STAGES;
  const { x, y, width, height } = BOXES[Math.floor((tick + STAGES - 1) / STAGES) % BOXES.length]!;
  const right = x + width;
  const bottom = y + height;
  return (
    <>
      <ellipse class="mini-hill" cx={x + width / 2} cy={y + height / 2} rx={width / 2} ry={height / 2} />
      {stage >= 2 && <path class="mini-line mini-dashed" d={`M${x} ${y}L${right} ${bottom}`} />}
      {stage === 3 && <rect class="mini-found" {...{ x, y, width, height }} />}
      <Corner x={x} y={y} bend="M0 10V0H10" />
      {stage >= 1 && <Corner x={right} y={bottom} bend="M0-10V0H-10" />}
    </>
  );
}

function Corner({ x, y, bend }: { readonly x: number; readonly y: number; readonly bend: string }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle class="mini-glow" r={9} />
      <circle class="mini-current" r={3.5} />
      <path class="mini-corner" d={bend} />
    </g>
  );
}

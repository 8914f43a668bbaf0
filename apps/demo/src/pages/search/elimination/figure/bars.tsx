import type { JSX } from "preact";
import type { Problem } from "../exercises/exercise.js";
import type { Frame } from "./frames.js";
import { BASE, type Layout, TOP } from "./layout.js";

interface BarsProps {
  readonly problem: Problem;
  readonly layout: Layout;
  readonly frame: Frame;
  readonly hatch: string;
}

type Mark = "plain" | "excluded" | "answer";

/** A bar for each candidate, with what is compared at it; hatched where the answer cannot be. */
export function Bars({ problem, layout, frame, hatch }: BarsProps): JSX.Element {
  const [first, last] = problem.candidates;
  const [left, right] = frame.type === "exclude" ? frame.step.next : [frame.step.left, frame.step.right];
  const mid = frame.type === "found" ? undefined : frame.step.mid;
  const markOf = (k: number): Mark =>
    k < left || k > right ? "excluded" : frame.type === "found" ? "answer" : "plain";
  const all = Array.from({ length: layout.count }, (_, i) => first + i);
  return (
    <>
      {all.map((k) => (
        <Bar
          key={k}
          height={problem.height(k)}
          k={k}
          layout={layout}
          mark={markOf(k)}
          isMid={k === mid}
          hatch={hatch}
        />
      ))}
      <Line problem={problem} layout={layout} last={last} />
      {mid !== undefined && (
        <g class="elim-mid" style={{ transform: `translateX(${layout.x(mid) + layout.cell / 2}px)` }}>
          <text y={13}>mid</text>
          <path d={`M-4 ${TOP - 8}h8l-4 6z`} />
        </g>
      )}
    </>
  );
}

interface BarProps {
  k: number;
  height: number | undefined;
  layout: Layout;
  mark: Mark;
  isMid: boolean;
  hatch: string;
}

function Bar({ k, height, layout, mark, isMid, hatch }: BarProps): JSX.Element {
  const { cell } = layout;
  const [zero, end] = [layout.y(0), layout.y(height ?? 0)];
  const x = layout.x(k);
  const box = {
    x: x + 2,
    y: Math.min(zero, end) - 2,
    width: cell - 4,
    height: Math.abs(zero - end) + 2,
    rx: 2,
  };
  const label = { x: x + 1, y: BASE + 6, width: cell - 2, height: 24, rx: 4 };
  return (
    <g class={`elim-bar elim-bar-${mark} ${isMid ? "elim-bar-mid" : ""}`}>
      {height !== undefined && <rect {...box} />}
      {height !== undefined && mark === "excluded" && <rect {...box} style={{ fill: hatch }} />}
      <rect class={height === undefined ? "elim-none" : "elim-label"} {...label} />
      {mark === "excluded" && <rect {...label} style={{ fill: hatch }} />}
      <text x={x + cell / 2} y={BASE + 23}>
        {height === undefined ? "–" : layout.labelOf(k)}
      </text>
      <text class="elim-name" x={x + cell / 2} y={BASE + 44}>
        {layout.nameOf(k)}
      </text>
    </g>
  );
}

/** What the candidates are compared with: x, or one value for each. */
function Line({ problem, layout, last }: { problem: Problem; layout: Layout; last: number }) {
  const { line } = problem;
  if (line === undefined) return null;
  const [first] = problem.candidates;
  let path = "";
  let end = { x: 0, y: 0 };
  for (let k = first; k <= last; k++) {
    const value = line.at(k);
    if (value === undefined) continue;
    const y = layout.y(value);
    path += `${path === "" ? "M" : "L"}${layout.x(k)} ${y}H${layout.x(k) + layout.cell}`;
    end = { x: layout.x(k) + layout.cell, y };
  }
  return (
    <g class="elim-line">
      <path d={path} />
      <text x={end.x + 6} y={end.y + 4}>
        {line.name}
      </text>
    </g>
  );
}

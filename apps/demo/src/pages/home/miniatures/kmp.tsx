import type { MiniatureProps } from "./miniature.js";

const TEXT = [..."abababc"];
const PATTERN = [..."bab"];
const CELL = 15;

/** Where the pattern stands and how much of it matches; from one occurrence to the next the border stays matched. */
const FRAMES = [
  { start: 1, matched: 3 },
  { start: 3, matched: 1 },
  { start: 3, matched: 2 },
  { start: 3, matched: 3 },
  { start: 5, matched: 1 },
  { start: 0, matched: 0 },
  { start: 1, matched: 1 },
  { start: 1, matched: 2 },
];

/** The article's search for bab in abababc. */
export function Kmp({ tick }: MiniatureProps) {
  const { start, matched } = FRAMES[tick % FRAMES.length]!;
  const markOf = (j: number) => (j < matched ? "accepted" : j === matched ? "current" : "plain");
  return (
    <g transform="translate(7.5 14)">
      {TEXT.map((unit, i) => (
        <Cell key={i} unit={unit} x={i * CELL} mark={i >= start ? markOf(i - start) : "plain"} />
      ))}
      <g class="mini-moves" style={{ transform: `translate(${start * CELL}px, 32px)` }}>
        {PATTERN.map((unit, j) => (
          <Cell key={j} unit={unit} x={j * CELL} mark={markOf(j)} />
        ))}
      </g>
    </g>
  );
}

function Cell({ unit, x, mark }: { readonly unit: string; readonly x: number; readonly mark: string }) {
  return (
    <>
      <rect class={`mini-${mark}`} x={x} width={CELL} height={20} />
      <text class={mark === "plain" ? "" : "mini-on-data"} x={x + CELL / 2} y={14}>
        {unit}
      </text>
    </>
  );
}

import type { JSX } from "preact";
import type { Frame } from "./frames.js";
import { type Layout, minus, ROUNDS_TOP, ROW } from "./layout.js";

interface RoundsProps {
  readonly layout: Layout;
  /** The frames up to the one shown. */
  readonly frames: readonly Frame[];
  /** How many rounds there will be. */
  readonly count: number;
  readonly hatch: string;
}

/** A bar a round: what was left, where mid was, what was excluded. The last one has its ends written beside it. */
export function Rounds({ layout, frames, count, hatch }: RoundsProps): JSX.Element {
  const shown = frames.filter(({ step }, index) => frames[index + 1]?.step !== step);
  return (
    <>
      {Array.from({ length: count }, (_, row) => (
        <path
          key={row}
          class="elim-rail"
          d={`M2 ${ROUNDS_TOP + row * ROW + (ROW - 7) / 2}H${layout.width - 2}`}
        />
      ))}
      {shown.map((frame, row) => (
        <Round
          key={row}
          frame={frame}
          row={row}
          layout={layout}
          hatch={hatch}
          isLast={row === shown.length - 1}
        />
      ))}
    </>
  );
}

interface RoundProps {
  frame: Frame;
  row: number;
  layout: Layout;
  hatch: string;
  isLast: boolean;
}

function Round({ frame, row, layout, hatch, isLast }: RoundProps): JSX.Element {
  const { left, right } = frame.step;
  const { x, cell } = layout;
  const y = ROUNDS_TOP + row * ROW;
  const stretch = (from: number, to: number) => ({
    x: x(from) + 2,
    y,
    width: x(to) - x(from) + cell - 4,
    height: ROW - 7,
    rx: 4,
  });
  return (
    <g class={`elim-round elim-round-${frame.type}`}>
      <rect {...stretch(left, right)} />
      {frame.type === "exclude" && (
        <>
          <rect class="elim-round-gone" {...stretch(...frame.step.excluded)} />
          <rect {...stretch(...frame.step.excluded)} style={{ fill: hatch }} />
        </>
      )}
      {frame.type !== "found" && <circle cx={x(frame.step.mid) + cell / 2} cy={y + (ROW - 7) / 2} r={3.5} />}
      {isLast && <Ends left={left} right={right} y={y + 9} layout={layout} />}
    </g>
  );
}

function Ends({ left, right, y, layout }: { left: number; right: number; y: number; layout: Layout }) {
  const end = layout.x(right) + layout.cell;
  return (
    <>
      <text class="elim-end elim-end-left" x={layout.x(left) - 4} y={y}>
        left {minus(left)}
      </text>
      <text class="elim-end" x={end + 4} y={y}>
        right {minus(right)}
      </text>
    </>
  );
}

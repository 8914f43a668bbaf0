import type { JSX } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { keepInView } from "../../../components/keep-in-view.js";

/** How a cell is shown; every mark has a sign of its own besides its colour. */
export type Mark = "plain" | "matched" | "kept" | "current" | "excluded";

/** The pattern at one place under the text. */
export interface PatternRow {
  readonly start: number;
  readonly markOf: (j: number) => Mark;
  /** The half-open stretch of the pattern in a bracket: the border. */
  readonly bracket?: readonly [from: number, to: number] | undefined;
}

/** The pattern under the text at one moment. */
export interface Picture {
  readonly textMarkOf: (i: number) => Mark;
  readonly row: PatternRow;
  /** The place of the text that is compared, and with what outcome. */
  readonly comparison?: { readonly at: number; readonly equal: boolean } | undefined;
  /** Where the pattern moves to. */
  readonly nextRow?: PatternRow | undefined;
  /** Where occurrences start. */
  readonly found?: readonly number[] | undefined;
}

export interface AlignmentProps extends Picture {
  readonly text: readonly string[];
  readonly pattern: readonly string[];
  readonly label: string;
  /** The letters that formulas call the two rows by. */
  readonly names?: readonly [text: string, pattern: string];
}

const CELL = 30;
const HEIGHT = 34;
const GUTTER = 20;
const TEXT_Y = 28;
const ROW_Y = TEXT_Y + HEIGHT + 28;
const NEXT_Y = ROW_Y + HEIGHT + 40;
const BOTTOM = NEXT_Y + HEIGHT + 4;

/** A text with a pattern under it, as a picture that scrolls by itself to where the pattern is. */
export function Alignment({
  text,
  pattern,
  textMarkOf,
  row,
  comparison,
  nextRow,
  found = [],
  label,
  names = ["t", "p"],
}: AlignmentProps): JSX.Element {
  const hatch = `hatch-${useId()}`;
  const scroller = useRef<HTMLElement>(null);
  // Room for the pattern to leave the text altogether, so that no step changes the picture's size.
  const columns = text.length + pattern.length;
  const width = GUTTER + columns * CELL + 2;
  const last = Math.max(row.start, nextRow?.start ?? 0) + pattern.length;
  useEffect(
    () => keepInView(scroller.current, row.start / columns, last / columns),
    [row.start, last, columns],
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="kmp-alignment" ref={scroller} tabIndex={0} aria-label={label}>
      <svg
        viewBox={`${-GUTTER} 0 ${width} ${BOTTOM}`}
        style={{ minWidth: `${width}px`, maxWidth: `${width * 1.4}px` }}
        aria-hidden="true"
      >
        <defs>
          <pattern
            id={hatch}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path class="kmp-hatch" d="M0 0V6" />
          </pattern>
        </defs>
        <text class="kmp-name" x={-GUTTER / 2} y={TEXT_Y + 23}>
          {names[0]}
        </text>
        <text class="kmp-name" x={-GUTTER / 2} y={ROW_Y + 23}>
          {names[1]}
        </text>
        {text.map((_, i) => (
          <text key={i} class="kmp-index" x={(i + 0.5) * CELL} y={12}>
            {i}
          </text>
        ))}
        {found.map((start, k) => (
          <path
            key={start}
            class="kmp-found"
            d={`M${start * CELL + 3} ${19 + (k % 2) * 5}h${pattern.length * CELL - 6}`}
          />
        ))}
        <Cells units={text} y={TEXT_Y} markOf={textMarkOf} hatch={hatch} />
        {pattern.map((_, j) => (
          <Link key={j} at={row.start + j} mark={row.markOf(j)} comparison={comparison} />
        ))}
        <g class="kmp-row" style={{ transform: `translateX(${row.start * CELL}px)` }}>
          <Cells units={pattern} y={ROW_Y} markOf={row.markOf} hatch={hatch} />
          <Bracket range={row.bracket} y={ROW_Y + HEIGHT + 4} depth={5} />
        </g>
        {nextRow !== undefined && (
          <>
            <Move from={row.start} to={nextRow.start} />
            <g style={{ transform: `translateX(${nextRow.start * CELL}px)` }}>
              <Bracket range={nextRow.bracket} y={NEXT_Y - 4} depth={-5} />
              <Cells units={pattern} y={NEXT_Y} markOf={nextRow.markOf} hatch={hatch} />
            </g>
          </>
        )}
      </svg>
    </section>
  );
}

interface CellsProps {
  units: readonly string[];
  y: number;
  markOf: (index: number) => Mark;
  hatch: string;
}

function Cells({ units, y, markOf, hatch }: CellsProps): JSX.Element {
  return (
    <>
      {units.map((unit, index) => {
        const mark = markOf(index);
        const box = { x: index * CELL + 1, y, width: CELL - 2, height: HEIGHT, rx: 4 };
        return (
          <g key={index} class={`kmp-cell kmp-cell-${mark}`}>
            <rect {...box} />
            {mark === "excluded" && <rect {...box} style={{ fill: `url(#${hatch})` }} />}
            <text x={(index + 0.5) * CELL} y={y + 23}>
              {unit}
            </text>
          </g>
        );
      })}
    </>
  );
}

/** What joins a unit of the text and the unit of the pattern under it. */
function Link({ at, mark, comparison }: { at: number; mark: Mark; comparison: Picture["comparison"] }) {
  const x = (at + 0.5) * CELL;
  const y = TEXT_Y + HEIGHT;
  if (comparison?.at === at) {
    return (
      <text class="kmp-sign" x={x} y={y + 20}>
        {comparison.equal ? "=" : "≠"}
      </text>
    );
  }
  return mark === "matched" || mark === "kept" ? (
    <path class={`kmp-link kmp-link-${mark}`} d={`M${x} ${y + 5}V${ROW_Y - 5}`} />
  ) : null;
}

function Bracket({ range, y, depth }: { range: PatternRow["bracket"]; y: number; depth: number }) {
  if (range === undefined || range[0] === range[1]) return null;
  const [from, to] = range;
  return <path class="kmp-bracket" d={`M${from * CELL + 2} ${y}v${depth}H${to * CELL - 2}v${-depth}`} />;
}

function Move({ from, to }: { from: number; to: number }): JSX.Element {
  const y = (ROW_Y + HEIGHT + NEXT_Y) / 2 + 4;
  const [tail, tip] = [from * CELL + 2, to * CELL - 2];
  return (
    <g class="kmp-move">
      <path d={`M${tail} ${y - 5}v10M${tail} ${y}H${tip}m-6 -4l6 4l-6 4`} />
      <text x={(tail + tip) / 2} y={y - 7}>
        +{to - from}
      </text>
    </g>
  );
}

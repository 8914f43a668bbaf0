import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import "./sequences.css";

/** How a label of a sequence is shown. */
export type SequenceMark = "plain" | "current" | "open" | "done" | "inside" | "outside" | "free" | "error";

/** A stretch of a row with a line and a name below. */
export interface SequencePart {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

export interface SequenceRow {
  readonly name: string;
  readonly labels: readonly string[];
  readonly markOf?: (place: number) => SequenceMark;
  /** Stretches with a name; a row that may have some at another step gives an empty list, which keeps their room. */
  readonly parts?: readonly SequencePart[];
  /** What stands there when there are no labels. */
  readonly empty?: string;
}

interface SequencesProps {
  readonly label: string;
  readonly rows: readonly SequenceRow[];
}

/** Sequences one below the other, in columns; it scrolls by itself to what is current. */
export function Sequences({ label, rows }: SequencesProps): JSX.Element {
  const scroller = useRef<HTMLElement>(null);
  const columns = Math.max(...rows.map(({ labels }) => labels.length));
  useEffect(() => keepInView(scroller.current));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="sequences" ref={scroller} tabIndex={0} aria-label={label}>
      <div style={{ gridTemplateColumns: `auto repeat(${columns}, minmax(2.1rem, max-content))` }}>
        {rows.map((row, index) => (
          <Row key={row.name} {...row} line={2 * index + 1} />
        ))}
      </div>
    </section>
  );
}

function Row({
  name,
  labels,
  markOf = () => "plain",
  parts,
  empty,
  line,
}: SequenceRow & { readonly line: number }): JSX.Element {
  const at = (start: number, end: number, gridRow: number) => ({
    gridColumn: `${start + 2} / ${end + 2}`,
    gridRow,
  });
  return (
    <>
      <span class="sequence-name" style={{ gridRow: line }}>
        {name}
      </span>
      {labels.map((label, place) => (
        <span
          key={place}
          class={`sequence-cell sequence-${markOf(place)}`}
          style={at(place, place + 1, line)}
        >
          {label}
        </span>
      ))}
      {labels.length === 0 && (
        <span class="sequence-empty" style={at(0, 3, line)}>
          {empty}
        </span>
      )}
      {parts && (
        <span class="sequence-name" style={{ gridRow: line + 1 }}>
          {"\u00a0"}
        </span>
      )}
      {parts?.map(({ start, end, label }) => (
        <span key={start} class="sequence-part" style={at(start, end, line + 1)}>
          {label}
        </span>
      ))}
    </>
  );
}

function keepInView(scroller: HTMLElement | null): void {
  const cell = scroller?.querySelector<HTMLElement>(".sequence-current, .sequence-error");
  const name = scroller?.querySelector<HTMLElement>(".sequence-name");
  if (!scroller || !cell || !name) return;
  const { scrollLeft, clientWidth } = scroller;
  const from = cell.offsetLeft - name.offsetWidth - cell.offsetWidth;
  const to = cell.offsetLeft + 2 * cell.offsetWidth;
  if (from >= scrollLeft && to <= scrollLeft + clientWidth) return;
  scroller.scrollTo({ left: Math.max(0, from) });
}

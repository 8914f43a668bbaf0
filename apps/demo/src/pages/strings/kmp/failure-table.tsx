import type { JSX } from "preact";
import type { KmpText } from "./text.js";

interface FailureTableProps {
  readonly pattern: readonly string[];
  readonly next: ArrayLike<number>;
  readonly nextval: ArrayLike<number>;
  /** The column being read or written, and in which row. */
  readonly current?: { readonly j: number; readonly row: "next" | "nextval" | "both" } | undefined;
  readonly label: string;
  readonly words: KmpText["table"];
}

/** The failure function in both forms; entries that are not known yet are empty. */
export function FailureTable({
  pattern,
  next,
  nextval,
  current,
  label,
  words,
}: FailureTableProps): JSX.Element {
  const columns = Array.from({ length: pattern.length + 1 }, (_, j) => j);
  const isCurrent = (j: number, row: "next" | "nextval") =>
    current?.j === j && (current.row === row || current.row === "both");
  const entries = (values: ArrayLike<number>, row: "next" | "nextval") =>
    columns.map((j) => (
      <td key={j} class={isCurrent(j, row) ? "kmp-entry-current" : undefined}>
        {format(values[j])}
      </td>
    ));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="kmp-table" tabIndex={0} aria-label={label}>
      <table>
        <tbody>
          <tr>
            <th scope="row">{words.index}</th>
            {columns.map((j) => (
              <th key={j} scope="col">
                {j}
              </th>
            ))}
          </tr>
          <tr>
            <th scope="row">{words.unit}</th>
            {columns.map((j) => (
              <td key={j}>{pattern[j]}</td>
            ))}
          </tr>
          <tr>
            <th scope="row">{words.next}</th>
            {entries(next, "next")}
          </tr>
          <tr>
            <th scope="row">{words.nextval}</th>
            {entries(nextval, "nextval")}
          </tr>
        </tbody>
      </table>
    </section>
  );
}

/** With a true minus sign. */
function format(value: number | undefined): string {
  return value === undefined ? "" : String(value).replace("-", "−");
}

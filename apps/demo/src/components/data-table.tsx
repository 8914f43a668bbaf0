import type { ComponentChildren, JSX } from "preact";
import "./data-table.css";

export interface Column {
  readonly title: ComponentChildren;
  /** Numbers: set right, in digits of one width. */
  readonly numeric?: boolean;
}

export interface DataTableProps {
  readonly caption: ComponentChildren;
  readonly columns: readonly Column[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly ComponentChildren[])[];
}

/** A table of results; where it is wider than the page it scrolls by itself. */
export function DataTable({ caption, columns, rows }: DataTableProps): JSX.Element {
  const classOf = (column: number): string | undefined => (columns[column]?.numeric ? "numeric" : undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div class="data-table" tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ title }, column) => (
              <th key={column} scope="col" class={classOf(column)}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], row) => (
            <tr key={row}>
              <th scope="row">{name}</th>
              {cells.map((cell, column) => (
                <td key={column} class={classOf(column + 1)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import type { JSX } from "preact";
import { DataTable } from "../../../components/data-table.js";
import { say } from "../../../lang.js";
import { text } from "./text.js";

/** What still differs between a detector with anchors and one without. */
export function GapTable(): JSX.Element {
  const { caption, columns, rows } = say(text).gap;
  return (
    <div class="gap-table">
      <DataTable caption={caption} columns={columns.map((title) => ({ title }))} rows={rows} />
    </div>
  );
}

import type { JSX } from "preact";
import { DataTable } from "../../../components/data-table.js";
import { say } from "../../../lang.js";
import { text } from "./text.js";

/** From what is left to the assignment, and to the rounding of mid. */
export function IntervalTable(): JSX.Element {
  const { intervals, four } = say(text);
  const rows = [
    ["[mid + 1, right]", "left = mid + 1", intervals.either],
    ["[left, mid]", "right = mid", four.down],
    ["[left, mid − 1]", "right = mid - 1", intervals.either],
    ["[mid, right]", "left = mid", four.up],
  ] as const;
  return (
    <DataTable
      caption={intervals.caption}
      columns={[{ title: intervals.left }, { title: intervals.write }, { title: intervals.round }]}
      rows={rows.map(([interval, assignment, rounding]) => [
        <code key="interval" class="elim-nowrap">
          {interval}
        </code>,
        <code key="assignment" class="elim-nowrap">
          {assignment}
        </code>,
        rounding,
      ])}
    />
  );
}

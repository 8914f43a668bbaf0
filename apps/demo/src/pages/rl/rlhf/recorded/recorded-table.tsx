import type { ComponentChildren, JSX } from "preact";
import { DataTable } from "../../../../components/data-table.js";
import { formatBytes, formatCount } from "../../../../format.js";
import { say } from "../../../../lang.js";
import { text } from "../text.js";
import {
  machine,
  median,
  type RecordedArm,
  type RecordedRun,
  ROLLOUT,
  recordedArms,
  starts,
} from "./recorded.js";

/** Every arm that is recorded, group by group. */
export function RecordedTables(): JSX.Element {
  const words = say(text).table;
  const groups = [...new Set(recordedArms.map(({ group }) => group))];
  const accuracies = starts.map(({ accuracy }) => 100 * accuracy);
  return (
    <div class="rlhf-tables">
      <p>
        {words.before(
          spread(
            starts.map(({ trueReward }) => trueReward),
            2,
          ),
          spread(accuracies, 1),
          starts.length,
          machine,
        )}
      </p>
      {groups.map((group) => (
        <DataTable
          key={group}
          caption={words.groups[group as keyof typeof words.groups] ?? group}
          columns={words.columns.map((title, i) => ({ title, numeric: i > 0 }))}
          rows={recordedArms.filter((arm) => arm.group === group).map((arm) => row(arm, words.arms))}
        />
      ))}
    </div>
  );
}

/** Fewer than half of a collapsed policy's names differ. */
const isCollapsed = ({ different }: RecordedRun): boolean => different < 0.5;

function row(
  { name, iterations, runs }: RecordedArm,
  names: Readonly<Record<string, string>>,
): ComponentChildren[] {
  const of = (read: (run: RecordedRun) => number, digits: number): string => spread(runs.map(read), digits);
  const share = (is: (run: RecordedRun) => boolean): string => `${runs.filter(is).length}/${runs.length}`;
  return [
    names[name] ?? name,
    formatCount(iterations * ROLLOUT),
    of(({ trueReward }) => trueReward, 2),
    of(({ score }) => score, 2),
    of(({ kl }) => kl, 2),
    of(({ perplexity }) => perplexity, 1),
    share(isCollapsed),
    share(({ reached }) => reached !== null),
    median(runs.map(({ milliseconds }) => milliseconds)).toFixed(0),
    formatBytes(runs[0]!.bytes),
  ];
}

/** Median, least and most. */
function spread(values: readonly number[], digits: number): string {
  const [middle, least, most] = [median(values), Math.min(...values), Math.max(...values)].map((value) =>
    value.toFixed(digits).replace("-", "−"),
  );
  return `${middle} [${least}, ${most}]`;
}

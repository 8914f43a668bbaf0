import type { JSX } from "preact";
import { Figure } from "../../../../components/figure.js";
import { say } from "../../../../lang.js";
import { median } from "../../shared/median.js";
import { armsOf, machine, starts } from "../../shared/recorded.js";
import { RecordedTable } from "../../shared/recorded-table.js";
import { text } from "../text.js";

const GROUPS = ["over-optimisation", "PPO", "one trick taken away", "GRPO and its kin"] as const;

/** Every arm that is recorded, group by group. */
export function RecordedTables(): JSX.Element {
  const words = say(text).table;
  return (
    <>
      <p>
        {words.before(
          spread(
            starts.map(({ trueReward }) => trueReward),
            2,
          ),
          spread(
            starts.map(({ accuracy }) => 100 * accuracy),
            1,
          ),
          starts.length,
          machine,
        )}
      </p>
      <Figure label={words.heading} caption={words.caption}>
        <div class="recorded-tables">
          {GROUPS.map((group) => (
            <RecordedTable key={group} caption={words.groups[group]} arms={armsOf(group)} />
          ))}
        </div>
      </Figure>
    </>
  );
}

/** Median, least and most. */
function spread(values: readonly number[], digits: number): string {
  const shown = [median(values), Math.min(...values), Math.max(...values)];
  const [middle, least, most] = shown.map((value) => value.toFixed(digits));
  return `${middle} [${least}, ${most}]`;
}

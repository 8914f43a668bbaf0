import { GOAL } from "./look.js";
import type { Run } from "./measure.js";

/** What an arm came to, seed by seed. */
export interface ArmResult {
  readonly name: string;
  readonly group: string;
  readonly iterations: number;
  readonly runs: readonly Run[];
}

/** What the arms began with, seed by seed. */
export interface Start {
  readonly seed: number;
  readonly accuracy: number;
  readonly trueReward: number;
}

/** The results as tables in Markdown, one a group of arms. */
export function rlhfTables(starts: readonly Start[], results: readonly ArmResult[]): string {
  const groups = [...new Set(results.map(({ group }) => group))];
  const before = [
    `Fine-tuned: true reward ${spread(starts.map(({ trueReward }) => trueReward))}; `,
    `reward model: ${spread(
      starts.map(({ accuracy }) => 100 * accuracy),
      1,
    )} % of fresh pairs. Median [least, most] of ${starts.length} seeds.`,
  ].join("");
  return [
    before,
    ...groups.map((group) =>
      table(
        group,
        results.filter((result) => result.group === group),
      ),
    ),
  ].join("\n\n");
}

function table(group: string, results: readonly ArmResult[]): string {
  const head = [
    `| ${group} | updates | true reward | reward model's score | KL | perplexity | different names | collapsed | rollout ≥ ${GOAL.toFixed(1)} | ms an update | MB of models |`,
    "|---|---|---|---|---|---|---|---|---|---|---|",
  ];
  return [...head, ...results.map(row)].join("\n");
}

function row({ name, iterations, runs }: ArmResult): string {
  const column = (read: (run: Run) => number, digits = 2) => spread(runs.map(read), digits);
  const reached = runs.filter((run) => run.reached !== null).length;
  const cells = [
    name,
    iterations,
    column(({ trueReward }) => trueReward),
    column(({ score }) => score),
    column(({ kl }) => kl),
    column(({ perplexity }) => perplexity, 1),
    column(({ different }) => 100 * different, 0),
    `${runs.filter(isCollapsed).length}/${runs.length}`,
    `${reached}/${runs.length}`,
    middle(runs.map(({ milliseconds }) => milliseconds)).toFixed(0),
    (runs[0]!.bytes / 1e6).toFixed(2),
  ];
  return `| ${cells.join(" | ")} |`;
}

/** Whether fewer than half of a policy's names differ from each other: it has found its trick and says nothing else. */
export function isCollapsed({ different }: Run): boolean {
  return different < 0.5;
}

function spread(values: readonly number[], digits = 2): string {
  const shown = [middle(values), Math.min(...values), Math.max(...values)].map((value) =>
    value.toFixed(digits),
  );
  return `${shown[0]} [${shown[1]}, ${shown[2]}]`;
}

export function middle(values: readonly number[]): number {
  const ordered = [...values].sort((a, b) => a - b);
  const half = values.length / 2;
  return (ordered[Math.ceil(half) - 1]! + ordered[Math.floor(half)]!) / 2;
}

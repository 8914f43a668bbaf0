import { bestRival, type CaseResult, type GoalResult } from "./result.js";
import { spread } from "./statistics.js";
import { type Alignment, textTable } from "./text-table.js";
import { formatGoal, formatRatio, formatSpeed, formatTime } from "./unit.js";

const CASE_COLUMNS: readonly Alignment[] = ["left", "right", "right", "right", "right", "right"];
const SUMMARY_COLUMNS: readonly Alignment[] = ["left", "right", "right", "right", "left"];

/** All contenders of one case: median speed, spread, fastest time, samples × runs, and how many times as fast ours is. */
export function reportCase(result: CaseResult): string {
  const { id, amount, unit, timings, goals } = result;
  const rows = timings.map((timing, i) => [
    `  ${timing.name}`,
    formatSpeed(timing.median, amount, unit),
    `±${(50 * spread(timing)).toFixed(0)} %`,
    `min ${formatTime(timing.minimum)}`,
    `${timing.samples} × ${timing.iterations}`,
    i === 0 ? "" : formatRatio(timing.ratio),
  ]);
  return [id, textTable(rows, CASE_COLUMNS), ...goals.map((goal) => `  goal ${describeGoal(goal)}`)].join(
    "\n",
  );
}

/** One line a case: our speed, the best rival's, the ratio of the two, and the goals. */
export function reportSummary(results: readonly CaseResult[]): string {
  const rows = results.map((result) => {
    const [ours] = result.timings;
    const best = bestRival(result);
    return [
      result.id,
      formatSpeed(ours!.median, result.amount, result.unit),
      best === undefined ? "" : formatSpeed(best.median, result.amount, result.unit),
      best === undefined ? "" : formatRatio(best.ratio),
      result.goals.map((goal) => `${goal.met ? "met" : "MISSED"} ${formatGoal(goal.atLeast)}`).join(", "),
    ];
  });
  return textTable([["case", "ours", "best rival", "ratio", "goals"], ...rows], SUMMARY_COLUMNS);
}

function describeGoal(goal: GoalResult): string {
  const against = goal.against === undefined ? "" : ` ${goal.against.join(", ")}`;
  return `${formatGoal(goal.atLeast)}${against}: ${goal.met ? "met" : "MISSED"} (${formatRatio(goal.ratio)})`;
}

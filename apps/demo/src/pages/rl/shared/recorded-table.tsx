import type { ComponentChildren, JSX } from "preact";
import { DataTable } from "../../../components/data-table.js";
import { formatBytes } from "../../../format.js";
import { say } from "../../../lang.js";
import { armName } from "./arm-names.js";
import "./recorded.css";
import { collapsed, type RecordedArm, type RunFigure, reachedGoal, spreadOf } from "./recorded.js";

const text = {
  zh: {
    arm: "方法",
    updates: "更新次数",
    trueReward: "真实奖励",
    score: "模型打分",
    kl: "KL",
    perplexity: "困惑度",
    different: "互异的名字",
    collapsed: "坍缩",
    reached: "达到 3.2",
    milliseconds: "每次更新",
    bytes: "模型占用",
  },
  en: {
    arm: "Method",
    updates: "updates",
    trueReward: "true reward",
    score: "model’s score",
    kl: "KL",
    perplexity: "perplexity",
    different: "different names",
    collapsed: "collapsed",
    reached: "reached 3.2",
    milliseconds: "an update",
    bytes: "models",
  },
};

interface RecordedTableProps {
  readonly caption: string;
  readonly arms: readonly RecordedArm[];
}

/** What recorded arms came to: of each figure the median of the seeds, with the least and the most. */
export function RecordedTable({ caption, arms }: RecordedTableProps): JSX.Element {
  const words = say(text);
  return (
    <div class="recorded-table">
      <DataTable
        caption={caption}
        columns={[
          { title: words.arm },
          ...COLUMNS.map((column) => ({ title: words[column], numeric: true })),
        ]}
        rows={arms.map((arm) => [armName(arm.name), ...COLUMNS.map((column) => CELLS[column](arm))])}
      />
    </div>
  );
}

/** "3.18 [3.09, 3.22]". */
function spread(arm: RecordedArm, figure: RunFigure, digits = 2, scale = 1, unit = ""): JSX.Element {
  const { middle, least, most } = spreadOf(arm, figure);
  const shown = (value: number): string => (scale * value).toFixed(digits).replace("-", "−");
  return (
    <span class="recorded-spread">
      {shown(middle)}
      {unit}{" "}
      <small>
        [{shown(least)}, {shown(most)}]
      </small>
    </span>
  );
}

const CELLS = {
  updates: ({ iterations }) => iterations,
  trueReward: (arm) => spread(arm, "trueReward"),
  score: (arm) => spread(arm, "score"),
  kl: (arm) => spread(arm, "kl"),
  perplexity: (arm) => spread(arm, "perplexity", 1),
  different: (arm) => spread(arm, "different", 0, 100, "%"),
  collapsed: (arm) => `${collapsed(arm)}/${arm.runs.length}`,
  reached: (arm) => `${reachedGoal(arm)}/${arm.runs.length}`,
  milliseconds: (arm) => `${spreadOf(arm, "milliseconds").middle.toFixed(0)} ms`,
  bytes: ({ runs }) => formatBytes(runs[0]!.bytes),
} as const satisfies Record<string, (arm: RecordedArm) => ComponentChildren>;

const COLUMNS = Object.keys(CELLS) as (keyof typeof CELLS)[];

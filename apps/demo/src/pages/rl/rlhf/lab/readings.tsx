import { GOAL } from "@kb/rl-bench/rlhf";
import type { JSX } from "preact";
import { DataTable } from "../../../../components/data-table.js";
import { formatBytes, formatCount } from "../../../../format.js";
import { say } from "../../../../lang.js";
import { text } from "../text.js";
import type { Lab } from "./lab.js";
import type { Rolled } from "./messages.js";
import { seconds } from "./stage-cards.js";
import type { Side } from "./tricks.js";

/** Rollouts whose mean is read, since one of them tells little. */
const LAST = 5;

/** Where each side stands, as numbers. */
export function Readings({
  lab,
  sides,
}: {
  readonly lab: Lab;
  readonly sides: readonly Side[];
}): JSX.Element {
  const words = say(text).lab;
  const laid = lab.laid.value;
  const ground = laid === undefined ? 0 : laid.seconds.fineTuning + laid.seconds.rewardModel;
  return (
    <DataTable
      caption={words.readingsCaption}
      columns={[{ title: words.side }, ...words.readings.map((title) => ({ title, numeric: true }))]}
      rows={sides.map((side) => {
        const { rolled, look, bytes } = lab.sides[side];
        const rows = rolled.value;
        const reached = rows.find(({ trueReward }) => trueReward >= GOAL);
        const last = rows.at(-1);
        const fresh = look.value;
        return [
          side.toUpperCase(),
          fresh ? fresh.trueReward.toFixed(2) : mean(rows, "trueReward"),
          fresh ? fresh.score.toFixed(2) : mean(rows, "score"),
          fresh ? fresh.kl.toFixed(2) : mean(rows, "kl"),
          fresh ? `${(100 * fresh.different).toFixed(0)}%` : "–",
          last === undefined ? "–" : seconds(last.seconds),
          reached === undefined
            ? "–"
            : words.reached(formatCount(reached.samples), seconds(ground + reached.seconds)),
          last === undefined ? "–" : formatBytes(bytes.value),
        ];
      })}
    />
  );
}

function mean(rows: readonly Rolled[], name: "trueReward" | "score" | "kl"): string {
  const last = rows.slice(-LAST);
  if (last.length === 0) return "–";
  return (last.reduce((sum, row) => sum + row[name], 0) / last.length).toFixed(2).replace("-", "−");
}

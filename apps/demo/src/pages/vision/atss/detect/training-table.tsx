import results from "@kb/vision-losses-bench/detect/results.json";
import type { JSX } from "preact";
import { DataTable } from "../../../../components/data-table.js";
import { Figure } from "../../../../components/figure.js";
import { say } from "../../../../lang.js";
import { meanOf } from "../curves/random-objects.js";
import { text } from "../text.js";
import { DETECTORS } from "./messages.js";

const HEADS = ["points", "anchors"] as const;

/** What came of trainings that differ in the rule alone, for either head, seed by seed, as recorded. */
export function TrainingTable(): JSX.Element {
  const words = say(text).training;
  const rows = HEADS.flatMap((head) =>
    DETECTORS.map((assigner) => ({
      name: `${words.heads[head]} · ${words.names[assigner]}`,
      runs: results.dense.find((entry) => entry.head === head && entry.assigner === assigner)!.runs,
    })),
  );
  const digits = (value: number): string => value.toFixed(3);
  return (
    <Figure id="training-figure" label={words.heading}>
      <DataTable
        caption={words.caption(results.steps, results.machine)}
        columns={[
          { title: words.rule },
          { title: words.mean, numeric: true },
          ...rows[0]!.runs.map(({ seed }) => ({ title: words.seed(seed), numeric: true })),
          { title: words.half, numeric: true },
        ]}
        rows={rows.map(({ name, runs }) => [
          name,
          <strong key={name}>{digits(meanOf(runs.map(({ ap }) => ap)))}</strong>,
          ...runs.map(({ ap }) => digits(ap)),
          digits(meanOf(runs.map(({ ap50 }) => ap50))),
        ])}
      />
    </Figure>
  );
}

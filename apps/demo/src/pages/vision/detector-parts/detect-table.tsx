import results from "@kb/vision-losses-bench/detect/results.json";
import type { JSX } from "preact";
import { DataTable } from "../../../components/data-table.js";
import { say } from "../../../lang.js";
import { text } from "./text.js";

interface Run {
  readonly ap: number;
  readonly ap50: number;
}

/** What the recorded trainings of the tiny detector came to, by head and by how samples were chosen. */
export function DetectTable(): JSX.Element {
  const words = say(text).measured;
  const spread = (values: readonly number[]): string => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return `${mean.toFixed(3)} (${Math.min(...values).toFixed(3)}–${Math.max(...values).toFixed(3)})`;
  };
  const cells = (name: string, runs: readonly Run[]) => [
    name,
    spread(runs.map(({ ap }) => ap)),
    spread(runs.map(({ ap50 }) => ap50)),
    runs.length,
  ];
  const numeric = (title: string) => ({ title, numeric: true });
  return (
    <DataTable
      caption={words.detect}
      columns={[{ title: words.head }, numeric(words.ap), numeric(words.ap50), numeric(words.seeds)]}
      rows={[
        ...results.dense.map(({ head, assigner, runs }) =>
          cells(`${words.heads[head]} · ${words.assigners[assigner]}`, runs),
        ),
        cells("CornerNet", results.corner),
      ]}
    />
  );
}

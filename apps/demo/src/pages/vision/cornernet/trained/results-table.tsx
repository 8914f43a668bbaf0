import { type Recorded, type Run, TEST_IMAGES } from "@kb/vision-losses-bench/detect";
import results from "@kb/vision-losses-bench/detect/results.json";
import type { JSX } from "preact";
import { DataTable } from "../../../../components/data-table.js";
import { say } from "../../../../lang.js";
import { text } from "../text.js";

/** What the recorded trainings came to: corners beside the dense detectors. */
export function ResultsTable(): JSX.Element {
  const words = say(text).results;
  const { corner, dense, steps } = results as unknown as Recorded;
  const rows: [string, readonly Run[]][] = [
    [words.corner, corner],
    ...dense.flatMap(({ head, assigner, runs }): [string, readonly Run[]][] => {
      const name: string | undefined = (words.assigners as Readonly<Record<string, string>>)[assigner];
      return name === undefined ? [] : [[`${words.heads[head]} · ${name}`, runs]];
    }),
  ];
  return (
    <DataTable
      caption={words.caption(steps, TEST_IMAGES)}
      columns={[
        { title: words.detector },
        { title: "AP", numeric: true },
        { title: words.ap50, numeric: true },
        { title: words.seeds, numeric: true },
      ]}
      rows={rows.map(([name, runs]) => [
        name,
        spread(runs.map(({ ap }) => ap)),
        spread(runs.map(({ ap50 }) => ap50)),
        runs.length,
      ])}
    />
  );
}

/** The mean, and from where to where the values lie. */
function spread(values: readonly number[]): string {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  if (values.length === 1) return mean.toFixed(3);
  return `${mean.toFixed(3)} (${Math.min(...values).toFixed(3)}–${Math.max(...values).toFixed(3)})`;
}

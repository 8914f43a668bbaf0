import { lossNames } from "@kb/digits";
import results from "@kb/vision-losses-bench/learn/results.json";
import type { JSX } from "preact";
import { DataTable } from "../../../../components/data-table.js";
import { Figure } from "../../../../components/figure.js";
import { say } from "../../../../lang.js";
import { text } from "../text.js";
import "./recorded.css";

type Run = (typeof results)["embeddings"][number]["runs"][number];
type Measure = "accuracy" | "within" | "between" | "equalErrorRate" | "unseenNarrow" | "unseenWide";

const MEASURES: readonly {
  readonly of: Measure;
  readonly isAngle: boolean;
  readonly best: "most" | "least";
}[] = [
  { of: "accuracy", isAngle: false, best: "most" },
  { of: "within", isAngle: true, best: "least" },
  { of: "between", isAngle: true, best: "most" },
  { of: "equalErrorRate", isAngle: false, best: "least" },
  { of: "unseenNarrow", isAngle: false, best: "least" },
  { of: "unseenWide", isAngle: false, best: "least" },
];

/** What thirteen losses made of ten digits, as it was recorded; the best of each column is marked. */
export function RecordedTable(): JSX.Element {
  const words = say(text);
  const rows = lossNames.map((loss) => results.embeddings.find((entry) => entry.loss === loss)!);
  const meanOf = (runs: readonly Run[], of: Measure): number =>
    runs.reduce((sum, run) => sum + run[of], 0) / runs.length;
  const bests = MEASURES.map(({ of, best }) => {
    const means = rows.map(({ runs }) => meanOf(runs, of));
    return best === "most" ? Math.max(...means) : Math.min(...means);
  });
  return (
    <Figure
      label={words.recorded.heading}
      caption={words.recorded.caption(rows[0]!.runs.length, results.machine)}
    >
      <DataTable
        caption={words.recorded.table}
        columns={[
          { title: words.recorded.loss },
          ...MEASURES.map(({ of }) => ({ title: words.recorded.measures[of], numeric: true })),
        ]}
        rows={rows.map(({ loss, runs }) => [
          words.family.names[loss as (typeof lossNames)[number]],
          ...MEASURES.map(({ of, isAngle }, column) => {
            const format = (value: number): string => (isAngle ? value : 100 * value).toFixed(1);
            const mean = meanOf(runs, of);
            const shown = `${format(mean)}${isAngle ? "°" : "%"}`;
            const values = runs.map((run) => run[of]);
            return (
              <span key={of} class="recorded">
                {mean === bests[column] ? <strong>{shown}</strong> : shown}
                <small>
                  {format(Math.min(...values))}–{format(Math.max(...values))}
                </small>
              </span>
            );
          }),
        ])}
      />
    </Figure>
  );
}

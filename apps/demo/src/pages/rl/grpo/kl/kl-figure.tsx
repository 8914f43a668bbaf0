import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { Curve } from "../../../../components/curve.js";
import { DataTable } from "../../../../components/data-table.js";
import { Figure } from "../../../../components/figure.js";
import { Slider } from "../../../../components/slider.js";
import { formatCount } from "../../../../format.js";
import { say } from "../../../../lang.js";
import { signed } from "../numbers.js";
import type { GrpoState } from "../state.js";
import { DRAWS, drawDifferences, ESTIMATORS, estimateOne, runningMeans } from "./draws.js";
import { text } from "./text.js";
import "./kl.css";

export const KL_FIGURE_ID = "kl-figure";

const REACH = 2;
const SHOWN = Array.from({ length: 81 }, (_, at) => -REACH + (at * REACH) / 40);
const plain = (value: number, digits = 3): string => signed(value, digits, "");

/** k1, k2 and k3 of single draws, and how their means settle. */
export function KlFigure({ state }: { readonly state: GrpoState }): JSX.Element {
  const words = say(text);
  const [distance, seed] = [state.x.value, state.r.value];
  const truth = distance ** 2 / 2;
  const differences = useMemo(() => drawDifferences(distance, seed), [distance, seed]);
  const runs = useMemo(() => ESTIMATORS.map((kind) => runningMeans(kind, differences)), [differences]);
  const most = Math.max(0.1, 3 * truth);
  return (
    <Figure id={KL_FIGURE_ID} label={words.heading} caption={words.caption}>
      <Slider
        label={words.distance}
        min={0}
        max={2}
        step={0.05}
        value={distance}
        shown={distance.toFixed(2)}
        onInput={(value) => {
          state.x.value = value;
        }}
      />
      <div class="kl-plots">
        <Curve
          label={words.single}
          lines={ESTIMATORS.map((kind) => ({
            name: kind,
            points: SHOWN.map((d) => [d, estimateOne[kind](d)] as const).filter(([, y]) => y <= 3.2),
          }))}
          x={{ name: words.difference, min: -REACH, max: REACH, format: (value) => plain(value, 0) }}
          y={{ name: words.estimate, min: -REACH, max: 3.2, format: (value) => plain(value, 0) }}
          height={270}
        />
        <Curve
          label={words.running}
          lines={ESTIMATORS.map((kind, at) => ({
            name: kind,
            points: runs[at]!.map(([x, y]) => [x, Math.max(-most / 3, Math.min(y, most))] as const),
          }))}
          x={{ name: words.draws, min: 0, max: Math.log2(DRAWS), format: (value) => formatCount(2 ** value) }}
          y={{
            name: words.estimate,
            min: -most / 3,
            max: most,
            format: (value) => plain(value, most < 1 ? 2 : 1),
          }}
          guide={{ value: truth, name: words.truth(plain(truth)) }}
          height={270}
        />
      </div>
      <DataTable
        caption={words.table(formatCount(DRAWS))}
        columns={[
          { title: words.estimator },
          { title: words.mean, numeric: true },
          { title: words.deviation, numeric: true },
          { title: words.least, numeric: true },
        ]}
        rows={ESTIMATORS.map((kind, at) => {
          const singles = differences.map(estimateOne[kind]);
          return [
            kind,
            plain(runs[at]!.at(-1)![1]),
            plain(deviation(singles)),
            plain(singles.reduce((a, b) => Math.min(a, b))),
          ];
        })}
      />
    </Figure>
  );
}

function deviation(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

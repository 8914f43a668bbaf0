import { cornerFocalLoss } from "@kb/vision-losses/corner";
import type { JSX } from "preact";
import { Curve } from "../../../../components/curve.js";
import { DataTable } from "../../../../components/data-table.js";
import { Figure } from "../../../../components/figure.js";
import { Slider } from "../../../../components/slider.js";
import { formatNumber } from "../../../../format.js";
import { say } from "../../../../lang.js";
import type { CornerState } from "../state.js";
import { text } from "../text.js";
import { nearAndFar } from "./near-and-far.js";

export const FOCAL_FIGURE_ID = "focal-figure";
const MOST = 3;
const POINTS = 120;

/** What a cell costs by its prediction and its target, and what the simulated network's mistakes cost with and without the reduction. */
export function FocalFigure({ state }: { readonly state: CornerState }): JSX.Element {
  const words = say(text).focal;
  const [target, alpha, beta] = [state.t.value / 100, state.a.value, state.b.value];
  const { maps, targets } = state.answer.value;
  const costs = (betaOf: number) =>
    nearAndFar(maps.heatmaps.topLeft, targets.heatmaps.topLeft, { alpha, beta: betaOf });
  const rows = [beta, 0].map((value) => [words.betas(value), ...costs(value).map(formatNumber)]);
  return (
    <Figure id={FOCAL_FIGURE_ID} label={words.heading} caption={words.caption}>
      <div class="corner-split">
        <Curve
          label={words.chart}
          x={{ name: words.p, min: 0, max: 1, format: (p) => p.toFixed(1) }}
          y={{ name: words.loss, min: 0, max: MOST, format: (loss) => loss.toFixed(1) }}
          lines={[
            // Backwards, so that its name stands where it leaves the others.
            { name: "y = 1", points: curve(1, alpha, beta).reverse() },
            { name: "y = 0", points: curve(0, alpha, beta) },
            ...(target > 0 && target < 1
              ? [{ name: `y = ${target.toFixed(2)}`, points: curve(target, alpha, beta) }]
              : []),
          ]}
        />
        <div class="corner-controls">
          <Slider
            label={words.target}
            min={0}
            max={100}
            step={5}
            value={state.t.value}
            shown={target.toFixed(2)}
            onInput={(value) => {
              state.t.value = value;
            }}
          />
          <Slider
            label="α"
            min={0}
            max={5}
            step={0.5}
            value={alpha}
            shown={formatNumber(alpha)}
            onInput={(value) => {
              state.a.value = value;
            }}
          />
          <Slider
            label="β"
            min={0}
            max={8}
            step={0.5}
            value={beta}
            shown={formatNumber(beta)}
            onInput={(value) => {
              state.b.value = value;
            }}
          />
          <p class="corner-reading" aria-live="polite">
            {words.weight(formatNumber((1 - target) ** beta))}
          </p>
        </div>
      </div>
      <DataTable
        caption={words.table}
        columns={[{ title: words.loss }, ...words.parts.map((title) => ({ title, numeric: true }))]}
        rows={rows}
      />
    </Figure>
  );
}

/** The loss of one cell for each prediction, up to where the chart ends. */
function curve(target: number, alpha: number, beta: number): [number, number][] {
  return Array.from({ length: POINTS - 1 }, (_, n): [number, number] => {
    const p = (n + 1) / POINTS;
    const options = { alpha, beta, input: "probabilities" } as const;
    return [p, cornerFocalLoss(Float32Array.of(p), Float32Array.of(target), options).loss];
  }).filter(([, loss]) => loss <= MOST);
}

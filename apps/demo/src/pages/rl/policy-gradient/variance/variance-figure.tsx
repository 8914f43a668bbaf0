import { gradientVariance } from "@kb/rl";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { ChoiceBar } from "../../../../components/choice-bar.js";
import { DataTable } from "../../../../components/data-table.js";
import { Figure } from "../../../../components/figure.js";
import { SeedField } from "../../../../components/seed-field.js";
import { Slider } from "../../../../components/slider.js";
import { formatCount, formatNumber } from "../../../../format.js";
import { say } from "../../../../lang.js";
import { climbOn } from "../grid/climb.js";
import { MOST_DOUBLINGS, type PolicyGradientState } from "../state.js";
import { text } from "../text.js";
import { BASELINES, baselineOf } from "./baselines.js";
import { estimateGradient } from "./estimate.js";
import { Scatter } from "./scatter.js";
import "./variance.css";

export const VARIANCE_FIGURE_ID = "variance-figure";

/** The gradient of the policy shown above: exact, and as REINFORCE estimates it, with and without a baseline. */
export function VarianceFigure({ state }: { readonly state: PolicyGradientState }): JSX.Element {
  const words = say(text).variance;
  const step = state.s.value;
  const { exact } = climbOn(state.k.value)[step]!;
  const kind = state.b.value;
  const episodes = 2 ** state.n.value;
  const seed = state.r.value;
  const { gradient, variance } = useMemo(
    () => estimateGradient(exact, { baseline: baselineOf(kind, exact), episodes, seed }),
    [exact, kind, episodes, seed],
  );
  const variances = BASELINES.map((baseline) => gradientVariance(exact, baselineOf(baseline, exact)));
  const error = distance(gradient, exact.gradient) / Math.max(distance(exact.gradient), 1e-12);
  return (
    <Figure id={VARIANCE_FIGURE_ID} label={words.heading} caption={words.caption(step)}>
      <div class="variance">
        <Scatter
          label={words.scatter(exact.gradient.length)}
          exact={exact.gradient}
          estimate={gradient}
          names={words.axes}
        />
        <div class="variance-side">
          <ChoiceBar
            label={words.baseline}
            choices={BASELINES}
            value={kind}
            nameOf={(baseline) => words.baselines[baseline]}
            onChoose={(baseline) => {
              state.b.value = baseline;
            }}
          />
          <Slider
            label={words.episodes}
            min={0}
            max={MOST_DOUBLINGS}
            value={state.n.value}
            shown={formatCount(episodes)}
            onInput={(doublings) => {
              state.n.value = doublings;
            }}
          />
          <SeedField seed={state.r} />
          <p class="variance-reading" aria-live="polite">
            {words.reading(formatNumber(100 * error), formatNumber(variance))}
          </p>
          <DataTable
            caption={words.exactCaption}
            columns={[
              { title: words.baseline },
              { title: words.exact, numeric: true },
              { title: words.share },
            ]}
            rows={BASELINES.map((baseline, index) => [
              words.baselines[baseline],
              formatNumber(variances[index]!),
              <Share key={baseline} part={variances[index]! / variances[0]!} />,
            ])}
          />
        </div>
      </div>
    </Figure>
  );
}

function Share({ part }: { readonly part: number }): JSX.Element {
  return (
    <span class="variance-share">
      <i style={{ width: `${Math.max(1, 100 * Math.min(1, part))}%` }} />
      {formatNumber(100 * part)}%
    </span>
  );
}

function distance(one: Float64Array, other?: Float64Array): number {
  return Math.sqrt(one.reduce((sum, value, i) => sum + (value - (other?.[i] ?? 0)) ** 2, 0));
}

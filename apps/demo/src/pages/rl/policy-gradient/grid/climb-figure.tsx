import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { ChoiceBar } from "../../../../components/choice-bar.js";
import { Curve } from "../../../../components/curve.js";
import { Figure } from "../../../../components/figure.js";
import { Stepper } from "../../../../components/stepper.js";
import { say } from "../../../../lang.js";
import { METRICS, type PolicyGradientState } from "../state.js";
import { text } from "../text.js";
import { climbOn, LAST_STEP } from "./climb.js";
import { PolicyGrid } from "./policy-grid.js";
import { bestValue, GAMMA } from "./world.js";
import "./grid.css";

export const CLIMB_FIGURE_ID = "climb-figure";

const STEPS_A_SECOND = 6;
const decimals = (value: number, digits = 2): string => value.toFixed(digits).replace("-", "−");

/** A policy climbs by exact gradients: arrows turn, cells brighten, the metric rises. */
export function ClimbFigure({ state }: { readonly state: PolicyGradientState }): JSX.Element {
  const words = say(text).climb;
  const places = climbOn(state.k.value);
  const { exact, stationaryValue, averageReward } = places[state.s.value]!;
  // A link to a step shows that step; without one the figure begins to move.
  const isFresh = useMemo(() => state.s.peek() === 0, [state]);
  const points = useMemo(() => places.map(({ exact }, step) => [step, exact.value] as const), [places]);
  return (
    <Figure id={CLIMB_FIGURE_ID} label={words.heading} caption={words.caption}>
      <div class="climb">
        <PolicyGrid label={words.grid} policy={exact.policy} values={exact.v} />
        <div class="climb-side">
          <ChoiceBar
            label={words.metric}
            choices={METRICS}
            value={state.k.value}
            nameOf={(metric) => words.metrics[metric]}
            onChoose={(metric) => {
              state.k.value = metric;
            }}
          />
          <Curve
            label={words.curve}
            lines={[{ name: "", points }]}
            x={{ name: words.step, min: 0, max: LAST_STEP, format: String }}
            y={{ name: words.value, min: -4, max: 9, format: (value) => decimals(value, 0) }}
            guide={{ value: bestValue, name: words.best(decimals(bestValue)) }}
            cursor={state.s.value}
            height={220}
          />
          <dl class="climb-reading">
            <dt>{words.startValue}</dt>
            <dd>{decimals(exact.value)}</dd>
            <dt>{words.stationaryValue}</dt>
            <dd>{decimals(stationaryValue)}</dd>
            <dt>{words.reward(String(GAMMA))}</dt>
            <dd>{decimals(averageReward, 3)}</dd>
          </dl>
        </div>
      </div>
      <ul class="climb-legend">
        <li>
          <i class="climb-target" />
          {words.legend.target}
        </li>
        <li>
          <i class="climb-forbidden" />
          {words.legend.forbidden}
        </li>
        <li>
          <i class="climb-bad" />
          {words.legend.bad}
        </li>
        <li>
          <i class="climb-good" />
          {words.legend.good}
        </li>
        <li>{words.legend.arrows}</li>
      </ul>
      <Stepper
        count={LAST_STEP + 1}
        index={state.s}
        pace={STEPS_A_SECOND}
        autoplay={isFresh}
        describe={(step) =>
          words.describe(
            step,
            decimals(places[step]!.exact.value),
            decimals(norm(places[step]!.exact.gradient)),
          )
        }
      />
    </Figure>
  );
}

function norm(gradient: Float64Array): number {
  return Math.sqrt(gradient.reduce((sum, value) => sum + value * value, 0));
}

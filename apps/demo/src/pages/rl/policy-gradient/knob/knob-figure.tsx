import type { JSX } from "preact";
import { Figure } from "../../../../components/figure.js";
import { Slider } from "../../../../components/slider.js";
import { say } from "../../../../lang.js";
import { PolicyGrid } from "../grid/policy-grid.js";
import { STATES } from "../grid/world.js";
import { KNOB_RANGE, type PolicyGradientState } from "../state.js";
import { text } from "../text.js";
import {
  FUNCTION_PARAMETERS,
  functionPolicy,
  leftness,
  TABLE_PARAMETERS,
  TURNED_CELL,
  tablePolicy,
} from "./knob-policies.js";
import "./knob.css";

export const KNOB_FIGURE_ID = "knob-figure";

const STEPS = 40;
const touchedByFunction = Array.from({ length: STATES }, (_, cell) => leftness(cell)).filter(
  (feature) => feature !== 0,
).length;

/** One entry of a table turns one cell; one weight of a function turns them all. */
export function KnobFigure({ state }: { readonly state: PolicyGradientState }): JSX.Element {
  const words = say(text).knob;
  const theta = state.w.value;
  const shown = theta.toFixed(1).replace("-", "−");
  const sides = [
    {
      ...words.table(TABLE_PARAMETERS, theta === 0 ? 0 : 1),
      policy: tablePolicy(theta),
      marked: (cell: number) => cell === TURNED_CELL && theta !== 0,
    },
    {
      ...words.function(FUNCTION_PARAMETERS, theta === 0 ? 0 : touchedByFunction),
      policy: functionPolicy(theta),
      marked: (cell: number) => leftness(cell) !== 0 && theta !== 0,
    },
  ];
  return (
    <Figure id={KNOB_FIGURE_ID} label={words.heading} caption={words.caption}>
      <div class="knob">
        {sides.map(({ name, size, changed, policy, marked }) => (
          <div key={name}>
            <h3>{name}</h3>
            <p>{size}</p>
            <PolicyGrid isBare label={name} policy={policy} marked={marked} />
            <p class="knob-changed">{changed}</p>
          </div>
        ))}
      </div>
      <Slider
        label={words.slider}
        min={-STEPS}
        max={STEPS}
        value={Math.round((theta * STEPS) / KNOB_RANGE)}
        shown={shown}
        onInput={(step) => {
          state.w.value = (step * KNOB_RANGE) / STEPS;
        }}
      />
    </Figure>
  );
}

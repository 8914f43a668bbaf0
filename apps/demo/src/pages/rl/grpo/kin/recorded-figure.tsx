import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { ChoiceBar } from "../../../../components/choice-bar.js";
import { Curve } from "../../../../components/curve.js";
import { Figure } from "../../../../components/figure.js";
import { say } from "../../../../lang.js";
import { armName } from "../../shared/arm-names.js";
import { armNamed, armsOf, machine, medianCurve, starts } from "../../shared/recorded.js";
import { RecordedTable } from "../../shared/recorded-table.js";
import { signed } from "../numbers.js";
import { type GrpoState, RECORDED } from "../state.js";
import { text } from "../text.js";
import "./kin.css";

export const RECORDED_FIGURE_ID = "recorded-figure";

const ALWAYS = ["PPO-max", "GRPO (β = 0.04)"];
const RANGES = {
  trueReward: { min: 0, max: 4 },
  score: { min: 0, max: 6 },
  kl: { min: 0, max: 25 },
  length: { min: 4, max: 14 },
} as const;

const long = armsOf("over-optimisation");
const others = [...armsOf("GRPO and its kin"), ...long, ...armsOf("PPO")]
  .map(({ name }) => name)
  .filter((name) => !ALWAYS.includes(name));

/** The recorded experiments: how they went, and what they came to. */
export function RecordedFigure({ state }: { readonly state: GrpoState }): JSX.Element {
  const words = say(text).measured;
  const id = useId();
  const figure = state.i.value;
  const other = others.includes(state.w.value) ? state.w.value : others[0]!;
  const arms = [...ALWAYS, other].flatMap((name) => armNamed(name) ?? []);
  return (
    <Figure id={RECORDED_FIGURE_ID} label={words.heading} caption={words.repeat}>
      <p>{words.intro(starts.length, machine)}</p>
      <div class="recorded-choices">
        <ChoiceBar
          label={words.figure}
          choices={RECORDED}
          value={figure}
          nameOf={(choice) => words.figures[choice]}
          onChoose={(choice) => {
            state.i.value = choice;
          }}
        />
        <div class="recorded-other">
          <label for={id}>{words.compare}</label>
          <select
            id={id}
            value={other}
            onChange={(event) => {
              state.w.value = event.currentTarget.value;
            }}
          >
            {others.map((name) => (
              <option key={name} value={name}>
                {armName(name)}
              </option>
            ))}
          </select>
        </div>
      </div>
      <Curve
        label={words.curve}
        lines={arms.map((arm) => ({ name: armName(arm.name), points: medianCurve(arm, figure) }))}
        x={{
          name: words.updates,
          min: 0,
          max: Math.max(...arms.map(({ iterations }) => iterations)),
          format: String,
        }}
        y={{ name: words.figures[figure], ...RANGES[figure], format: (value) => signed(value, 0, "") }}
        height={280}
      />
      <div class="recorded-tables">
        <RecordedTable caption={words.ppo} arms={armsOf("PPO")} />
        <RecordedTable caption={words.kin} arms={armsOf("GRPO and its kin")} />
        <RecordedTable caption={words.long} arms={long} />
      </div>
    </Figure>
  );
}

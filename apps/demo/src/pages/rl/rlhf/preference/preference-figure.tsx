import { rewardModelLoss } from "@kb/rl/losses";
import type { JSX } from "preact";
import { Curve } from "../../../../components/curve.js";
import { Figure } from "../../../../components/figure.js";
import { Slider } from "../../../../components/slider.js";
import { say } from "../../../../lang.js";
import type { RlhfState } from "../state.js";
import { text } from "../text.js";
import "./preference.css";

export const PREFERENCE_FIGURE_ID = "preference-figure";

const MOST = 4;
const PER_UNIT = 10;
const AHEAD = Array.from({ length: 2 * MOST * PER_UNIT + 1 }, (_, i) => i / PER_UNIT - MOST);

/** What Bradley and Terry make of a difference of rewards, by the package's own loss. */
function preference(ahead: number): { chance: number; loss: number; push: number } {
  const { loss, gradChosen } = rewardModelLoss<Float64Array>({
    chosen: Float64Array.of(ahead),
    rejected: Float64Array.of(0),
  });
  return { chance: Math.exp(-loss), loss, push: -gradChosen[0]! };
}

const curves = AHEAD.map((ahead) => ({ ahead, ...preference(ahead) }));

/** By how much one answer is ahead, the chance that it is preferred, the loss, and how hard this pushes. */
export function PreferenceFigure({ state }: { readonly state: RlhfState }): JSX.Element {
  const words = say(text).preference;
  const ahead = state.g.value;
  const shown = preference(ahead);
  const x = { name: words.ahead, min: -MOST, max: MOST, format: minus };
  const at = { x, cursor: ahead, height: 200 };
  return (
    <Figure id={PREFERENCE_FIGURE_ID} label={words.heading} caption={words.caption}>
      <div class="preference-curves">
        <Curve
          {...at}
          label={words.chance}
          lines={[{ name: "σ(Δ)", points: curves.map((point) => [point.ahead, point.chance]) }]}
          y={{ name: words.chance, min: 0, max: 1, format: String }}
        />
        <Curve
          {...at}
          label={words.loss}
          lines={[
            { name: "−log σ(Δ)", points: curves.map((point) => [point.ahead, point.loss]) },
            { name: "1 − σ(Δ)", points: curves.map((point) => [point.ahead, point.push]) },
          ]}
          y={{ name: words.loss, min: 0, max: 4.2, format: String }}
        />
      </div>
      <Slider
        label="Δ = r(y⁺) − r(y⁻)"
        min={-MOST * PER_UNIT}
        max={MOST * PER_UNIT}
        value={Math.round(ahead * PER_UNIT)}
        shown={minus(Number(ahead.toFixed(1)))}
        onInput={(step) => {
          state.g.value = step / PER_UNIT;
        }}
      />
      <p class="preference-reading">
        {words.reading((100 * shown.chance).toFixed(0), shown.loss.toFixed(2), shown.push.toFixed(2))}
      </p>
    </Figure>
  );
}

function minus(value: number): string {
  return String(value).replace("-", "−");
}

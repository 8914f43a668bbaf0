import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { ChoiceBar } from "../../../../components/choice-bar.js";
import { Curve } from "../../../../components/curve.js";
import { Figure } from "../../../../components/figure.js";
import { Slider } from "../../../../components/slider.js";
import { say } from "../../../../lang.js";
import { change, type PartsState } from "../state.js";
import { text } from "../text.js";
import { MOST_X, mishAt, mishPoints, OTHERS, otherAt, otherPoints } from "./activations.js";

export const ACTIVATIONS_FIGURE_ID = "activations-figure";

/** Mish beside another activation, or their slopes, with a place to drag along both. */
export function ActivationsFigure({ state }: { readonly state: PartsState }): JSX.Element {
  const words = say(text).activations;
  const isSlope = state.f.value;
  const other = state.a.value;
  const x = state.u.value;
  const lines = useMemo(
    () => [
      { name: "Mish", points: mishPoints(isSlope) },
      { name: words.others[other], points: otherPoints(other, isSlope) },
    ],
    [isSlope, other, words],
  );
  const signed = (value: number): string => value.toFixed(3).replace("-", "−");
  return (
    <Figure id={ACTIVATIONS_FIGURE_ID} label={words.heading} caption={words.caption}>
      <div class="activations-controls">
        <ChoiceBar
          label={words.against}
          choices={OTHERS}
          value={other}
          nameOf={(choice) => words.others[choice]}
          onChoose={(choice) => change(state, { a: choice })}
        />
        <ChoiceBar
          label={words.shown}
          choices={["value", "slope"] as const}
          value={isSlope ? "slope" : "value"}
          nameOf={(choice) => words.kinds[choice]}
          onChoose={(choice) => change(state, { f: choice === "slope" })}
        />
      </div>
      <Curve
        label={words.heading}
        lines={lines}
        cursor={x}
        x={{ name: "x", min: -MOST_X, max: MOST_X, format: String }}
        y={{
          name: words.kinds[isSlope ? "slope" : "value"],
          min: isSlope ? -0.25 : -1,
          max: isSlope ? 1.25 : 5,
          format: String,
        }}
      />
      <Slider
        label="x"
        min={-MOST_X}
        max={MOST_X}
        step={0.05}
        value={x}
        shown={x.toFixed(2).replace("-", "−")}
        onInput={(value) => change(state, { u: Math.round(100 * value) / 100 })}
      />
      <p class="activations-reading" role="status">
        Mish {signed(mishAt(x, isSlope))} · {words.others[other]} {signed(otherAt(other, x, isSlope))}
      </p>
    </Figure>
  );
}

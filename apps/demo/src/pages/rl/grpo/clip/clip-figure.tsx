import type { JSX } from "preact";
import { Figure } from "../../../../components/figure.js";
import { Slider } from "../../../../components/slider.js";
import { say } from "../../../../lang.js";
import { signed } from "../numbers.js";
import type { GrpoState } from "../state.js";
import { ClipPlot } from "./clip-plot.js";
import { text } from "./text.js";
import "./clip.css";

export const CLIP_FIGURE_ID = "clip-figure";

const SLIDERS = [
  ["ratio", "q", 2],
  ["low", "lo", 0.9],
  ["high", "hi", 0.9],
] as const;

/** The clipped surrogate of a good token and a bad one. */
export function ClipFigure({ state }: { readonly state: GrpoState }): JSX.Element {
  const words = say(text);
  const clip = { epsLow: state.lo.value, epsHigh: state.hi.value };
  return (
    <Figure id={CLIP_FIGURE_ID} label={words.heading} caption={words.caption}>
      <div class="clip-plots">
        <ClipPlot name={words.better} advantage={1} ratio={state.q.value} clip={clip} />
        <ClipPlot name={words.worse} advantage={-1} ratio={state.q.value} clip={clip} />
      </div>
      <div class="clip-sliders">
        {SLIDERS.map(([name, key, max]) => (
          <Slider
            key={key}
            label={words[name]}
            min={0}
            max={max}
            step={0.02}
            value={state[key].value}
            shown={signed(state[key].value, 2, "")}
            onInput={(value) => {
              state[key].value = value;
            }}
          />
        ))}
      </div>
    </Figure>
  );
}

import type { JSX } from "preact";
import { ChoiceBar } from "../../../../components/choice-bar.js";
import { Slider } from "../../../../components/slider.js";
import { say } from "../../../../lang.js";
import { type CornerState, KERNELS, SOFT } from "../state.js";
import { text } from "../text.js";

/** Everything that decoding can be told. */
export function DecodingControls({ state }: { readonly state: CornerState }): JSX.Element {
  const words = say(text).decoding;
  return (
    <>
      <ChoiceBar
        label={words.kernel}
        choices={KERNELS}
        value={state.z.value}
        nameOf={(side) => `${side} × ${side}`}
        onChoose={(choice) => {
          state.z.value = choice;
        }}
      />
      <Slider
        label={words.topK}
        min={1}
        max={100}
        value={state.c.value}
        shown={String(state.c.value)}
        onInput={(value) => {
          state.c.value = value;
        }}
      />
      <Slider
        label={words.tag}
        min={0}
        max={100}
        step={5}
        value={state.u.value}
        shown={(state.u.value / 100).toFixed(2)}
        onInput={(value) => {
          state.u.value = value;
        }}
      />
      <Slider
        label={words.score}
        min={0}
        max={100}
        step={5}
        value={state.v.value}
        shown={(state.v.value / 100).toFixed(2)}
        onInput={(value) => {
          state.v.value = value;
        }}
      />
      <ChoiceBar
        label={words.soft}
        choices={SOFT}
        value={state.y.value}
        nameOf={(method) => words.softs[method]}
        onChoose={(choice) => {
          state.y.value = choice;
        }}
      />
    </>
  );
}

import type { JSX } from "preact";
import { ChoiceBar } from "../../../../components/choice-bar.js";
import { SeedField } from "../../../../components/seed-field.js";
import { Slider } from "../../../../components/slider.js";
import { formatNumber } from "../../../../format.js";
import { say } from "../../../../lang.js";
import { type ErasingState, FILLS, MODES, SAMPLINGS } from "../state.js";
import { text } from "../text.js";

/** Every parameter of Random Erasing. */
export function Controls({ state }: { readonly state: ErasingState }): JSX.Element {
  const words = say(text).erase;
  return (
    <div class="erase-controls">
      <Slider
        label={words.probability}
        min={0}
        max={100}
        step={5}
        value={state.p.value}
        shown={`${state.p.value}%`}
        onInput={(value) => {
          state.p.value = value;
        }}
      />
      <Slider
        label={words.leastArea}
        min={1}
        max={90}
        value={state.a.value}
        shown={`${state.a.value}%`}
        onInput={(value) => {
          state.a.value = value;
          if (state.b.value < value) state.b.value = value;
        }}
      />
      <Slider
        label={words.mostArea}
        min={1}
        max={90}
        value={state.b.value}
        shown={`${state.b.value}%`}
        onInput={(value) => {
          state.b.value = value;
          if (state.a.value > value) state.a.value = value;
        }}
      />
      <Slider
        label={words.aspect}
        min={0.1}
        max={1}
        step={0.05}
        value={state.r.value}
        shown={`${formatNumber(state.r.value)} – ${formatNumber(1 / state.r.value)}`}
        onInput={(value) => {
          state.r.value = Math.round(20 * value) / 20;
        }}
      />
      <ChoiceBar
        label={words.sampling}
        choices={SAMPLINGS}
        value={state.u.value}
        nameOf={(choice) => words.samplings[choice]}
        onChoose={(choice) => {
          state.u.value = choice;
        }}
      />
      <ChoiceBar
        label={words.fill}
        choices={FILLS}
        value={state.f.value}
        nameOf={(choice) => words.fills[choice]}
        onChoose={(choice) => {
          state.f.value = choice;
        }}
      />
      <ChoiceBar
        label={words.mode}
        choices={MODES}
        value={state.m.value}
        nameOf={(choice) => words.modes[choice]}
        onChoose={(choice) => {
          state.m.value = choice;
        }}
      />
      <SeedField seed={state.s} />
    </div>
  );
}

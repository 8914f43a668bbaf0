import type { MarginSettings } from "@kb/vision-losses/face";
import type { JSX } from "preact";
import { Slider } from "../../../../components/slider.js";
import { say } from "../../../../lang.js";
import { type FaceLossesState, LEAST_CLASSES, MOST_CLASSES, marginOf } from "../state.js";
import { text } from "../text.js";
import { circleLosses } from "./circle-losses.js";
import { formatMargin } from "./format-margin.js";
import { evenly } from "./polar.js";

export interface CircleControlsProps {
  readonly state: FaceLossesState;
  readonly settings: MarginSettings;
}

/** Margin, scale and number of classes; what a loss does not have is not there. */
export function CircleControls({ state, settings }: CircleControlsProps): JSX.Element {
  const words = say(text).circle;
  const { margin } = circleLosses[state.l.value];
  const m = marginOf(state);
  return (
    <div class="circle-controls">
      {margin && (
        <Slider
          label={words.m}
          min={margin.min}
          max={margin.max}
          step={margin.step}
          value={m}
          shown={formatMargin(margin.kind, m)}
          onInput={(value) => {
            state.m.value = value;
          }}
        />
      )}
      {settings.embeddingNorm === "unit" ? (
        <Slider
          label={words.s}
          min={1}
          max={64}
          value={state.s.value}
          shown={String(state.s.value)}
          onInput={(value) => {
            state.s.value = value;
          }}
        />
      ) : (
        <p class="circle-hint">{words.noScale}</p>
      )}
      <Slider
        label={words.classes}
        min={LEAST_CLASSES}
        max={MOST_CLASSES}
        value={state.w.value.length}
        shown={String(state.w.value.length)}
        onInput={(count) => {
          state.w.value = evenly(count);
        }}
      />
      {settings.weightNorm === "raw" && <p class="circle-hint">{words.freeWeights}</p>}
    </div>
  );
}

import { decodeCorners } from "@kb/vision-losses/corner";
import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { ChoiceBar } from "../../../../components/choice-bar.js";
import { Figure } from "../../../../components/figure.js";
import { SeedField } from "../../../../components/seed-field.js";
import { Slider } from "../../../../components/slider.js";
import { say } from "../../../../lang.js";
import { Panel } from "../maps/panel.js";
import { SceneEditor, SceneTools } from "../scene/scene-editor.js";
import { type CornerState, STRIDES } from "../state.js";
import { text } from "../text.js";
import { CornerMap } from "./corner-map.js";
import { FoundPicture } from "./found-picture.js";

/** A score is the mean of two: one certain corner alone makes nearly half. */
const LEAST_SCORE = 0.55;

/** Draw shapes; see both heatmaps at once, and the boxes that are found again in them. */
export function CornersFigure({ state }: { readonly state: CornerState }): JSX.Element {
  const words = say(text).corners;
  const answer = state.answer.value;
  const found = useComputed(() => {
    const { maps, size, stride } = state.answer.value;
    return decodeCorners({
      ...{ ...maps, ...size, stride, topK: 40, scoreThreshold: LEAST_SCORE },
      ...{ softNms: "soft-gaussian", maxDetections: 20 },
    });
  }).value;
  const { labels } = state.o.value;
  return (
    <Figure label={words.heading} caption={words.caption}>
      <div class="corner-figure">
        <div class="corner-panels">
          <Panel title={words.drawing}>
            <SceneEditor state={state} />
          </Panel>
          <Panel title={words.found}>
            <FoundPicture state={state} found={found} />
          </Panel>
          <Panel title={words.topLeft}>
            <CornerMap {...{ simulated: answer, labels }} corner="topLeft" label={words.topLeft} />
          </Panel>
          <Panel title={words.bottomRight}>
            <CornerMap {...{ simulated: answer, labels }} corner="bottomRight" label={words.bottomRight} />
          </Panel>
        </div>
        <div class="corner-controls">
          <SceneTools state={state} />
          <Slider
            label={words.noise}
            min={0}
            max={100}
            step={5}
            value={state.n.value}
            shown={`${state.n.value}%`}
            onInput={(value) => {
              state.n.value = value;
            }}
          />
          <ChoiceBar
            label={words.stride}
            choices={STRIDES}
            value={state.g.value}
            nameOf={String}
            onChoose={(choice) => {
              state.g.value = choice;
            }}
          />
          <SeedField seed={state.s} />
        </div>
      </div>
    </Figure>
  );
}

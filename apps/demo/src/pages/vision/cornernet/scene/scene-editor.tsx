import { SHAPES, SIDE } from "@kb/vision-losses-bench/detect";
import type { JSX } from "preact";
import { BoxEditor } from "../../../../components/box-editor.js";
import { ChoiceBar } from "../../../../components/choice-bar.js";
import { say } from "../../../../lang.js";
import { type CornerState, changeBoxes, chooseLabel, select } from "../state.js";
import { text } from "../text.js";
import { ScenePicture } from "./scene-picture.js";

/** The drawing with its boxes, to draw upon. */
export function SceneEditor({ state }: { readonly state: CornerState }): JSX.Element {
  const words = say(text).scene;
  return (
    <ScenePicture state={state} label={words.picture}>
      <BoxEditor
        width={SIDE}
        height={SIDE}
        boxes={state.o.value.boxes}
        nameOf={(box) => objectName(state, box)}
        label={words.boxes}
        hint={words.hint}
        grain={0.5}
        leastSide={4}
        step={1}
        onChange={(boxes, removed) => changeBoxes(state, boxes, removed)}
        onSelect={(box) => select(state, box)}
      />
    </ScenePicture>
  );
}

/** Its number and shape. */
export function objectName(state: CornerState, object: number): string {
  return `${object + 1} ${say(text).scene.shapes[SHAPES[state.o.value.labels[object] ?? 0]!]}`;
}

const NEW_BOX = [24, 24, 44, 40];
const LABELS = SHAPES.map((_, label) => label);

/** The shape of new objects and of the one selected; buttons for those who cannot draw. */
export function SceneTools({ state }: { readonly state: CornerState }): JSX.Element {
  const words = say(text).scene;
  const { boxes, labels } = state.o.value;
  return (
    <div class="scene-tools">
      <ChoiceBar
        label={words.shape}
        choices={LABELS}
        value={state.label.value}
        nameOf={(label) => words.shapes[SHAPES[label]!]}
        onChoose={(label) => chooseLabel(state, label)}
      />
      <div>
        <button type="button" onClick={() => changeBoxes(state, Float32Array.of(...boxes, ...NEW_BOX))}>
          {words.add}
        </button>
        <button
          type="button"
          disabled={labels.length === 0}
          onClick={() => {
            state.selected.value = undefined;
            state.o.value = { boxes: new Float32Array(0), labels: new Int32Array(0) };
          }}
        >
          {words.clear}
        </button>
      </div>
    </div>
  );
}

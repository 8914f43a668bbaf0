import type { JSX } from "preact";
import { BoxEditor } from "../../../../components/box-editor.js";
import { Figure } from "../../../../components/figure.js";
import { Slider } from "../../../../components/slider.js";
import { say } from "../../../../lang.js";
import { PRESETS } from "../presets.js";
import { countFate, type Scene } from "../rule/inspect.js";
import { type AtssState, MOST_OBJECTS, MOST_TOPK, objectName, show } from "../state.js";
import { text } from "../text.js";
import { FateLegend } from "./fate-legend.js";
import { IouHistogram } from "./iou-histogram.js";
import { LevelBar } from "./level-bar.js";
import { StageDrawing } from "./stage-drawing.js";
import "./stage.css";

/** Objects to drag, their candidates in every level, the histogram whose threshold decides, and what becomes positive. */
export function StageFigure({ state }: { readonly state: AtssState }): JSX.Element {
  const words = say(text).stage;
  const scene = state.scene.value;
  const { world, boxes, objects, chosen } = scene;
  const { width, height } = world;
  const object = objects[chosen];
  const level = Math.min(state.l.value, world.strides.length - 1);
  const marks = objects
    .flatMap(({ all }, g) =>
      all.filter(({ fate }) => g === chosen || fate === "positive" || fate === "rescued"),
    )
    .filter((candidate) => level < 0 || candidate.level === level);
  const addBox = (): void => {
    const box = [0.4 * width, 0.3 * height, 0.65 * width, 0.7 * height].map(Math.round);
    state.o.value = Float32Array.of(...boxes, ...box);
    state.g.value = objects.length;
  };
  return (
    <Figure label={words.heading} caption={words.caption}>
      <div class="atss-top">
        <div class="atss-left">
          <div class="atss-stage">
            <StageDrawing
              scene={scene}
              grids={level < 0 ? [] : [level]}
              anchors={
                level < 0 || !object ? [] : object.all.filter((candidate) => candidate.level === level)
              }
              marks={marks}
            />
            <BoxEditor
              width={width}
              height={height}
              boxes={boxes}
              leastSide={4}
              step={Math.max(1, Math.round(width / 160))}
              nameOf={objectName}
              label={words.editor}
              hint={words.hint}
              onChange={(changed, removed) => {
                if (changed.length / 4 > MOST_OBJECTS) return;
                state.o.value = changed;
                if (removed === undefined && changed.length > boxes.length) state.g.value = boxes.length / 4;
              }}
              onSelect={(box) => {
                state.g.value = box;
              }}
            />
            {objects.length === 0 && <p class="atss-nothing">{words.empty}</p>}
          </div>
          <div class="atss-buttons">
            <button type="button" disabled={objects.length >= MOST_OBJECTS} onClick={addBox}>
              {words.add}
            </button>
            <button
              type="button"
              disabled={objects.length === 0}
              onClick={() => {
                state.o.value = new Float32Array(0);
              }}
            >
              {words.clear}
            </button>
            <button type="button" onClick={() => show(state, PRESETS.usual)}>
              {words.reset}
            </button>
          </div>
          <FateLegend object={object} />
        </div>
        <div class="atss-right">
          <IouHistogram scene={scene} />
          <p class="atss-reading" aria-live="polite">
            {reading(scene)}
          </p>
          <Slider
            label={words.topk}
            min={1}
            max={MOST_TOPK}
            value={state.k.value}
            shown={String(state.k.value)}
            onInput={(value) => {
              state.k.value = value;
            }}
          />
          <label class="atss-check">
            <input
              type="checkbox"
              checked={state.f.value}
              onChange={(event) => {
                state.f.value = event.currentTarget.checked;
              }}
            />{" "}
            {words.fallback}
          </label>
        </div>
      </div>
      <LevelBar state={state} />
    </Figure>
  );
}

function reading({ objects, chosen, world }: Scene): string {
  const words = say(text).stage;
  const object = objects[chosen];
  if (object === undefined) return words.readEmpty(world.anchors.length / 4);
  const digits = object.threshold < 0.1 ? 3 : 2;
  return words.read({
    name: objectName(chosen),
    candidates: object.all.length,
    mean: object.mean.toFixed(digits),
    deviation: object.deviation.toFixed(digits),
    threshold: object.threshold.toFixed(digits),
    reach: object.all.filter(({ iou }) => iou >= object.threshold).length,
    outside: countFate(object, "outside"),
    taken: countFate(object, "taken"),
    rescued: countFate(object, "rescued"),
    positives: countFate(object, "positive", "rescued"),
  });
}

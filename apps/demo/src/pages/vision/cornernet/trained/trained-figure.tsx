import { decodeCorners } from "@kb/vision-losses/corner";
import { CELLS, SHAPES, STRIDE, scenes } from "@kb/vision-losses-bench/detect";
import type { JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { Figure } from "../../../../components/figure.js";
import { Progress } from "../../../../components/progress.js";
import { Slider } from "../../../../components/slider.js";
import { formatCount, formatNumber } from "../../../../format.js";
import { say } from "../../../../lang.js";
import { whenSeen } from "../../../../when-seen.js";
import { drawnScene } from "../../shared/shape-drawing.js";
import { CellMap } from "../maps/cell-map.js";
import { classLayers, sigmoid } from "../maps/class-colours.js";
import { Panel } from "../maps/panel.js";
import { SceneEditor, SceneTools } from "../scene/scene-editor.js";
import { FoundPicture } from "../simulate/found-picture.js";
import type { CornerState } from "../state.js";
import { text } from "../text.js";
import { LearntTags } from "./learnt-tags.js";
import { type Detected, TrainedJob } from "./trained-job.js";

export const TRAINED_FIGURE_ID = "trained-figure";
const MOST_SEED = 2 ** 16;

/** The trained detector on the reader's drawing, as soon as it is in view and whenever the drawing changes. */
export function TrainedFigure({ state }: { readonly state: CornerState }): JSX.Element {
  const words = say(text).trained;
  const place = useRef<HTMLDivElement>(null);
  const job = useMemo(() => new TrainedJob(), []);
  useEffect(() => {
    let stop = () => {};
    const stopWaiting = whenSeen(place.current!, () => {
      stop = state.o.subscribe((drawing) => job.detect(drawnScene(drawing).pixels));
    });
    return () => {
      stopWaiting();
      stop();
      job.end();
    };
  }, [job, state.o]);
  const detected = job.detected.value;
  return (
    <Figure id={TRAINED_FIGURE_ID} label={words.heading} caption={words.caption}>
      <div class="corner-figure" ref={place}>
        <div class="corner-panels">
          <Panel title={words.drawing}>
            <SceneEditor state={state} />
          </Panel>
          {detected && <Answer state={state} detected={detected} />}
        </div>
        <div class="corner-controls">
          <SceneTools state={state} />
          <button
            type="button"
            onClick={() => {
              const { boxes, labels } = scenes(Math.floor(Math.random() * MOST_SEED), 1)[0]!;
              state.selected.value = undefined;
              state.o.value = { boxes: boxes.map((value) => Math.round(2 * value) / 2), labels };
            }}
          >
            {words.another}
          </button>
          <Slider
            label={words.score}
            min={0}
            max={95}
            step={5}
            value={state.x.value}
            shown={(state.x.value / 100).toFixed(2)}
            onInput={(value) => {
              state.x.value = value;
            }}
          />
          {detected && (
            <p class="corner-reading">
              {words.took(formatCount(detected.weights), formatNumber(detected.ms))}
            </p>
          )}
          {!detected && job.isBusy.value && <Progress label={words.loading} onCancel={() => job.end()} />}
          {job.failure.value !== undefined && <p role="alert">{words.failed(job.failure.value)}</p>}
        </div>
      </div>
      {detected && state.o.value.labels.length > 0 && (
        <div class="trained-tags">
          <p>{words.tags}</p>
          <LearntTags state={state} tags={detected.maps.tags} />
        </div>
      )}
    </Figure>
  );
}

function Answer({ state, detected }: { readonly state: CornerState; readonly detected: Detected }) {
  const words = say(text).corners;
  const { maps } = detected;
  const found = decodeCorners({
    ...{ ...maps, classes: SHAPES.length, height: CELLS, width: CELLS, stride: STRIDE },
    ...{ topK: 40, maxDetections: 60, softNms: "soft-gaussian", scoreThreshold: state.x.value / 100 },
  });
  return (
    <>
      <Panel title={words.found}>
        <FoundPicture state={state} found={found} />
      </Panel>
      {(["topLeft", "bottomRight"] as const).map((corner) => (
        <Panel key={corner} title={words[corner]}>
          <CellMap
            label={words[corner]}
            side={CELLS}
            layers={classLayers(maps.heatmaps[corner], CELLS * CELLS, sigmoid)}
          />
        </Panel>
      ))}
    </>
  );
}

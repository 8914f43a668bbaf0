import { iouMatrix, nms } from "@kb/vision-losses/boxes";
import type { Found, Scene } from "@kb/vision-losses-bench/detect";
import results from "@kb/vision-losses-bench/detect/results.json";
import type { JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { DataTable } from "../../../../components/data-table.js";
import { Figure } from "../../../../components/figure.js";
import { Progress } from "../../../../components/progress.js";
import { SeedField } from "../../../../components/seed-field.js";
import { Slider } from "../../../../components/slider.js";
import { say } from "../../../../lang.js";
import { whenSeen } from "../../../../when-seen.js";
import { type AtssState, MOST_SHOWN } from "../state.js";
import { text } from "../text.js";
import { DetectJob } from "./detect-job.js";
import { DETECTORS, type Detector } from "./messages.js";
import { SceneView } from "./scene-view.js";
import "./detect.css";

export const DETECT_FIGURE_ID = "detect-figure";

/** Detectors that learnt by three rules look at one scene; on demand at all that their recorded precision comes from. */
export function DetectPanel({ state }: { readonly state: AtssState }): JSX.Element {
  const words = say(text).detect;
  const job = useMemo(() => new DetectJob(), []);
  const place = useRef<HTMLDivElement>(null);
  const seed = state.d.value;
  useEffect(() => () => job.end(), [job]);
  useEffect(() => whenSeen(place.current!, () => job.look(seed)), [job, seed]);
  const seen = job.seen.value;
  const precision = job.precision.value;
  return (
    <Figure id={DETECT_FIGURE_ID} label={words.heading} caption={words.caption}>
      <div ref={place} class="detect-views">
        {seen ? (
          <>
            <div>
              <h3>{words.scene}</h3>
              <SceneView scene={seen.scene} label={words.scene} shapes={words.shapes} />
            </div>
            {DETECTORS.map((name) => {
              const { ms } = seen.sights[name];
              const found = apart(seen.sights[name].found);
              const shown = Math.min(state.c.value, found.scores.length);
              const told = words.found(countRight(seen.scene, found, shown), seen.scene.labels.length);
              return (
                <div key={name} class={`detect-${name}`}>
                  <h3>{words.names[name]}</h3>
                  <SceneView
                    scene={seen.scene}
                    found={found}
                    shown={shown}
                    label={words.panel(words.names[name], told)}
                    shapes={words.shapes}
                  />
                  <p>
                    {told} <small>{words.ms(ms.toFixed(1))}</small>
                  </p>
                </div>
              );
            })}
          </>
        ) : (
          job.failure.value === undefined && <p role="status">{words.loading}</p>
        )}
      </div>
      {job.failure.value !== undefined && <p role="alert">{words.failed(job.failure.value)}</p>}
      <div class="detect-controls">
        <Slider
          label={words.most}
          min={1}
          max={MOST_SHOWN}
          value={state.c.value}
          shown={String(state.c.value)}
          onInput={(value) => {
            state.c.value = value;
          }}
        />
        <SeedField seed={state.d} />
      </div>
      {job.done.value === undefined ? (
        <button type="button" onClick={() => job.test()}>
          {words.test}
        </button>
      ) : (
        <Progress label={words.testing} done={job.done.value} onCancel={() => job.end()} />
      )}
      {precision && (
        <div class="detect-tested">
          <DataTable
            caption={words.tested}
            columns={[
              { title: say(text).training.rule },
              { title: `AP, ${words.now}`, numeric: true },
              { title: `AP, ${words.recorded}`, numeric: true },
              { title: `AP50, ${words.now}`, numeric: true },
              { title: `AP50, ${words.recorded}`, numeric: true },
            ]}
            rows={DETECTORS.map((name) => {
              const recorded = recordedOf(name);
              return [
                words.names[name],
                precision[name].ap.toFixed(4),
                recorded.ap.toFixed(4),
                precision[name].ap50.toFixed(4),
                recorded.ap50.toFixed(4),
              ];
            })}
          />
        </div>
      )}
    </Figure>
  );
}

/** What training gave, with the seed whose weights are shown. */
function recordedOf(name: Detector) {
  const entry = results.dense.find(({ head, assigner }) => head === "points" && assigner === name)!;
  return entry.runs.find(({ seed }) => seed === 1)!;
}

/** What was found without boxes that share a place with a better one, be it of another shape. */
function apart({ boxes, scores, classes }: Found): Found {
  const kept = nms(boxes, scores, { iou: 0.4, validate: false });
  return {
    boxes: Float32Array.from([...kept].flatMap((at) => [...boxes.subarray(4 * at, 4 * at + 4)])),
    scores: Float32Array.from(kept, (at) => scores[at]!),
    classes: Int32Array.from(kept, (at) => classes[at]!),
  };
}

/** How many objects have a box of their shape upon them among the first so many found. */
function countRight({ boxes, labels }: Scene, found: Found, shown: number): number {
  const ious = iouMatrix(found.boxes, boxes, { validate: false });
  return [...labels.keys()].filter((object) =>
    Array.from({ length: shown }, (_, at) => at).some(
      (at) => found.classes[at] === labels[object] && ious[at * labels.length + object]! >= 0.5,
    ),
  ).length;
}

import { assignAtss, assignTopK } from "@kb/vision-losses/assign";
import results from "@kb/vision-losses-bench/detect/results.json";
import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { Curve } from "../../../../components/curve.js";
import { Figure } from "../../../../components/figure.js";
import { SeedField } from "../../../../components/seed-field.js";
import { Slider } from "../../../../components/slider.js";
import { say } from "../../../../lang.js";
import { type AtssState, MOST_TOPK } from "../state.js";
import { text } from "../text.js";
import { WORLDS } from "../worlds.js";
import { meanOf, randomObjects } from "./random-objects.js";
import "./curves.css";

const OBJECTS = 100;
const SIZES = [16, 300] as const;
const KS = Array.from({ length: MOST_TOPK }, (_, at) => at + 1);

const withNine = results.dense.find(({ head, assigner }) => head === "points" && assigner === "atss")!;
const TRAINED = [...results.topk, { k: 9, runs: withNine.runs }].sort((a, b) => a.k - b.k);

/** Positives against k, counted here, and precision against k, as recorded. */
export function TopkFigure({ state }: { readonly state: AtssState }): JSX.Element {
  const words = say(text).curves.k;
  const counts = useComputed(() => {
    const world = WORLDS.image;
    const { anchors, levels } = world;
    const objects = randomObjects(world, OBJECTS, SIZES, state.e.value);
    return KS.map((topk) => {
      const atss = assignAtss(anchors, levels, objects, { topk });
      const all = assignTopK(anchors, levels, objects, { topk });
      return { atss: meanOf(atss.positives), all: meanOf(all.positives), threshold: meanOf(atss.thresholds) };
    });
  }).value;
  const k = state.k.value;
  const now = counts[k - 1]!;
  const axis = { name: words.axis, min: 1, max: MOST_TOPK, format: String };
  return (
    <Figure id="topk-figure" label={words.heading} caption={words.caption(OBJECTS)}>
      <div class="topk-curves">
        <Curve
          label={words.positives}
          x={axis}
          y={{ name: words.count, min: 0, max: 50, format: String }}
          lines={[
            { name: words.atss, points: counts.map(({ atss }, at) => [KS[at]!, atss] as const) },
            { name: words.topk, points: counts.map(({ all }, at) => [KS[at]!, all] as const) },
          ]}
          cursor={k}
        />
        <Curve
          label={words.precision}
          x={axis}
          y={{ name: words.ap, min: 0, max: 0.5, format: (value) => value.toFixed(1) }}
          lines={[
            {
              name: words.all,
              points: TRAINED.map(({ k: at, runs }) => [at, meanOf(runs.map(({ ap }) => ap))] as const),
            },
            {
              name: words.half,
              points: TRAINED.map(({ k: at, runs }) => [at, meanOf(runs.map(({ ap50 }) => ap50))] as const),
            },
          ]}
          cursor={k}
        />
      </div>
      <p class="topk-reading" aria-live="polite">
        {words.read(k, now.threshold.toFixed(3), now.atss.toFixed(1), now.all.toFixed(1))}
      </p>
      <div class="topk-controls">
        <Slider
          label={words.axis}
          min={1}
          max={MOST_TOPK}
          value={k}
          shown={String(k)}
          onInput={(value) => {
            state.k.value = value;
          }}
        />
        <SeedField seed={state.e} />
      </div>
    </Figure>
  );
}

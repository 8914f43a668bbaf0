import { iouMatrix } from "@kb/vision-losses/boxes";
import { gaussianRadius } from "@kb/vision-losses/corner";
import type { JSX } from "preact";
import { DataTable } from "../../../../components/data-table.js";
import { Figure } from "../../../../components/figure.js";
import { Slider } from "../../../../components/slider.js";
import { formatNumber } from "../../../../format.js";
import { say } from "../../../../lang.js";
import type { CornerState } from "../state.js";
import { text } from "../text.js";
import { CASES, movedBy } from "./overlaps.js";
import { RadiusDrawing } from "./radius-drawing.js";
import "./radius.css";

export const RADIUS_FIGURE_ID = "radius-figure";
const KINDS = ["right", "legacy"] as const;

/** How far corners may move so that the overlap wanted is left, by the right roots and by the wrong ones that were copied. */
export function RadiusFigure({ state }: { readonly state: CornerState }): JSX.Element {
  const words = say(text).radius;
  const [w, h, minOverlap] = [state.w.value, state.h.value, state.m.value / 100];
  const object = Float32Array.of(0, 0, w, h);
  const told = (kind: (typeof KINDS)[number]) => {
    const radius = gaussianRadius(h, w, { minOverlap, legacy: kind === "legacy" });
    const boxes = CASES.map((which) => movedBy(which, w, h, radius));
    const overlaps = boxes.map((box) => iouMatrix(object, Float32Array.from(box))[0]!);
    const worst = boxes[overlaps.indexOf(Math.min(...overlaps))]!;
    return { radius, overlaps, worst };
  };
  const right = told("right");
  const legacy = told("legacy");
  const name = (kind: (typeof KINDS)[number], radius: number) =>
    `${words.kinds[kind]}: r = ${formatNumber(radius)}`;
  return (
    <Figure id={RADIUS_FIGURE_ID} label={words.heading} caption={words.caption}>
      <div class="radius">
        <RadiusDrawing
          {...{ w, h, label: words.drawing }}
          radii={{ right: right.radius, legacy: legacy.radius }}
          worst={{ right: right.worst, legacy: legacy.worst }}
          names={{ right: name("right", right.radius), legacy: name("legacy", legacy.radius) }}
        />
        <div class="corner-controls">
          <Slider
            label={words.width}
            min={2}
            max={40}
            value={w}
            shown={words.cells(w)}
            onInput={(value) => {
              state.w.value = value;
            }}
          />
          <Slider
            label={words.height}
            min={2}
            max={40}
            value={h}
            shown={words.cells(h)}
            onInput={(value) => {
              state.h.value = value;
            }}
          />
          <Slider
            label={words.overlap}
            min={5}
            max={90}
            step={5}
            value={state.m.value}
            shown={minOverlap.toFixed(2)}
            onInput={(value) => {
              state.m.value = value;
            }}
          />
        </div>
      </div>
      <DataTable
        caption={words.table}
        columns={[
          { title: words.moved },
          ...KINDS.map((kind) => ({ title: words.kinds[kind], numeric: true })),
        ]}
        rows={CASES.map((which, n) => [
          words.cases[which],
          right.overlaps[n]!.toFixed(3),
          <Overlap key={which} value={legacy.overlaps[n]!} least={minOverlap} />,
        ])}
      />
    </Figure>
  );
}

/** An overlap, and whether it is less than was asked for. */
function Overlap({ value, least }: { readonly value: number; readonly least: number }): JSX.Element {
  const isShort = value < least - 1e-4;
  return (
    <span class={isShort ? "radius-short" : undefined}>{`${isShort ? "✗ " : ""}${value.toFixed(3)}`}</span>
  );
}

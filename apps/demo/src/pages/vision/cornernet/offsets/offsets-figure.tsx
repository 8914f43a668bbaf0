import { iouMatrix } from "@kb/vision-losses/boxes";
import { cornerTargets } from "@kb/vision-losses/corner";
import { SIDE } from "@kb/vision-losses-bench/detect";
import type { JSX } from "preact";
import { ChoiceBar } from "../../../../components/choice-bar.js";
import { DataTable } from "../../../../components/data-table.js";
import { Figure } from "../../../../components/figure.js";
import { say } from "../../../../lang.js";
import { Panel } from "../maps/panel.js";
import { BoxesOver } from "../scene/boxes-over.js";
import { objectName } from "../scene/scene-editor.js";
import { ScenePicture } from "../scene/scene-picture.js";
import { CLASSES, type CornerState, STRIDES } from "../state.js";
import { text } from "../text.js";

export const OFFSETS_FIGURE_ID = "offsets-figure";

/** What is lost of the drawing's boxes when corners are cells, and that offsets bring it back. */
export function OffsetsFigure({ state }: { readonly state: CornerState }): JSX.Element {
  const words = say(text).offsets;
  const stride = Number(state.g.value);
  const { boxes, labels } = state.o.value;
  const cells = SIDE / stride;
  const { corners, offsets } = cornerTargets(boxes, labels, {
    ...{ height: cells, width: cells, classes: CLASSES, stride },
  });
  const rounded = Float32Array.from(corners, (cell) => cell * stride);
  const restored = Float32Array.from(corners, (cell, at) => (cell + offsets[at]!) * stride);
  const of = (all: ArrayLike<number>, object: number) =>
    Array.from({ length: 4 }, (_, side) => all[4 * object + side]!);
  const overlap = (all: Float32Array, object: number) =>
    iouMatrix(
      all.subarray(4 * object, 4 * object + 4),
      boxes.subarray(4 * object, 4 * object + 4),
    )[0]!.toFixed(3);
  return (
    <Figure id={OFFSETS_FIGURE_ID} label={words.heading} caption={words.caption}>
      <div class="offsets">
        <Panel title={words.picture}>
          <ScenePicture state={state} label={words.picture}>
            <Grid cells={cells} />
            <BoxesOver
              boxes={[
                ...Array.from(labels, (_, object) => ({ box: of(boxes, object), kind: "plain" as const })),
                ...Array.from(labels, (_, object) => ({ box: of(rounded, object), kind: "wrong" as const })),
              ]}
            />
          </ScenePicture>
        </Panel>
        <div>
          <ChoiceBar
            label={words.stride}
            choices={STRIDES}
            value={state.g.value}
            nameOf={String}
            onChoose={(choice) => {
              state.g.value = choice;
            }}
          />
          <DataTable
            caption={words.table}
            columns={[
              { title: words.object },
              { title: words.offset, numeric: true },
              { title: words.without, numeric: true },
              { title: words.with, numeric: true },
            ]}
            rows={Array.from(labels, (_, object) => [
              objectName(state, object),
              of(offsets, object)
                .map((value) => value.toFixed(2))
                .join("  "),
              overlap(rounded, object),
              overlap(restored, object),
            ])}
          />
        </div>
      </div>
    </Figure>
  );
}

/** The cells' borders. */
function Grid({ cells }: { readonly cells: number }): JSX.Element {
  const lines = Array.from({ length: cells - 1 }, (_, n) => n + 1);
  return (
    <svg class="boxes-over offsets-grid" viewBox={`0 0 ${cells} ${cells}`} aria-hidden="true">
      <path d={lines.map((n) => `M${n} 0V${cells}M0 ${n}H${cells}`).join("")} />
    </svg>
  );
}

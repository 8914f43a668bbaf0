import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { DataTable } from "../../../../components/data-table.js";
import { Figure } from "../../../../components/figure.js";
import { Slider } from "../../../../components/slider.js";
import { say } from "../../../../lang.js";
import { centreOf, levelOf, type Scene } from "../rule/inspect.js";
import { StageDrawing } from "../stage/stage-drawing.js";
import { type AtssState, objectName } from "../state.js";
import { text } from "../text.js";
import { CentreCheck } from "./centre-check.js";
import { assignBy, RULES, type Rule } from "./rules.js";
import "./compare.css";

/** The objects under four rules, side by side, and how many anchors each object gets by each. */
export function CompareFigure({ state }: { readonly state: AtssState }): JSX.Element {
  const words = say(text).compare;
  const scene = state.scene.value;
  const { boxes, objects } = scene;
  const [positive, fcosCentre, topk] = [state.t.value, state.r.value, state.k.value];
  const owners = useComputed(() => {
    const { world, boxes: all } = state.scene.value;
    const settings = { topk: state.k.value, positive: state.t.value, fcosCentre: state.r.value };
    return RULES.map((rule) => assignBy(rule, world, all, settings).groundTruthIndex);
  }).value;
  const told: Record<Rule, string> = {
    iou: words.told.iou(positive.toFixed(2)),
    fcos: words.told.fcos(fcosCentre),
    topk: words.told.topk(topk),
    atss: words.told.atss(topk),
  };
  const count = (of: Int32Array, wanted: (owner: number) => boolean): number => of.filter(wanted).length;
  return (
    <Figure id="compare-figure" label={words.heading} caption={words.caption}>
      <div class="compare-controls">
        <Slider
          label={words.positive}
          min={0.1}
          max={0.9}
          step={0.05}
          value={positive}
          shown={positive.toFixed(2)}
          onInput={(value) => {
            state.t.value = Math.round(20 * value) / 20;
          }}
        />
        <CentreCheck state={state} />
      </div>
      <div class="compare-rules">
        {RULES.map((rule, at) => (
          <div key={rule}>
            <div class="compare-drawing">
              <StageDrawing
                scene={{ ...scene, chosen: -1 }}
                marks={marksOf(scene, owners[at]!)}
                label={words.drawing(
                  words.names[rule],
                  count(owners[at]!, (owner) => owner >= 0),
                )}
              >
                <Objects scene={scene} />
                <Ignored scene={scene} owners={owners[at]!} />
              </StageDrawing>
            </div>
            <h3>{words.names[rule]}</h3>
            <p>{told[rule]}</p>
          </div>
        ))}
      </div>
      {objects.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <DataTable
          caption={words.table}
          columns={[
            { title: words.object },
            { title: words.size, numeric: true },
            ...RULES.map((rule) => ({ title: words.names[rule], numeric: true })),
          ]}
          rows={[
            ...objects.map((_, g) => [
              objectName(g),
              `${boxes[4 * g + 2]! - boxes[4 * g]!} × ${boxes[4 * g + 3]! - boxes[4 * g + 1]!}`,
              ...owners.map((of) => count(of, (owner) => owner === g)),
            ]),
            [words.ignored, "", ...owners.map((of) => count(of, (owner) => owner === -2))],
          ]}
        />
      )}
    </Figure>
  );
}

function marksOf({ world }: Scene, owners: Int32Array) {
  return [...owners.keys()]
    .filter((anchor) => owners[anchor]! >= 0)
    .map((anchor) => ({
      anchor,
      level: levelOf(world.levels, anchor),
      ...centreOf(world.anchors, anchor),
      fate: "positive" as const,
    }));
}

function Objects({ scene: { boxes, objects, world } }: { readonly scene: Scene }): JSX.Element {
  const unit = world.width / 640;
  return (
    <>
      {objects.map(({ box }, g) => (
        <g key={g}>
          <rect
            class="compare-object"
            x={box[0]}
            y={box[1]}
            width={box[2]! - box[0]!}
            height={box[3]! - box[1]!}
            stroke-width={2.5 * unit}
          />
          <text
            class="compare-name"
            x={boxes[4 * g]! + 5 * unit}
            y={boxes[4 * g + 1]! + (boxes[4 * g + 1]! < 34 * unit ? 26 : -8) * unit}
            font-size={26 * unit}
          >
            {objectName(g)}
          </text>
        </g>
      ))}
    </>
  );
}

/** One path for all: the largest-IoU rule may leave hundreds undecided. */
function Ignored({
  scene: { world },
  owners,
}: {
  readonly scene: Scene;
  readonly owners: Int32Array;
}): JSX.Element {
  const r = (3 * world.width) / 640;
  const cross = (anchor: number): string => {
    const { x, y } = centreOf(world.anchors, anchor);
    return `M${x - r} ${y - r}l${2 * r} ${2 * r}m0 ${-2 * r}l${-2 * r} ${2 * r}`;
  };
  const ignored = [...owners.keys()].filter((anchor) => owners[anchor] === -2);
  return <path class="compare-ignored" d={ignored.map(cross).join("")} stroke-width={r / 2} />;
}

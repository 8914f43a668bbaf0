import type { JSX, TargetedPointerEvent } from "preact";
import { ChoiceBar } from "../../../../components/choice-bar.js";
import { Slider } from "../../../../components/slider.js";
import { say } from "../../../../lang.js";
import { change, type PartsState } from "../state.js";
import { text } from "../text.js";
import type { BlockReport } from "../work/messages.js";
import { MapCanvas } from "./map-canvas.js";
import { shapeText } from "./shape-text.js";

const OUTPUTS = [0, 1, 2] as const;
const MANY_OUTPUTS: ReadonlySet<string> = new Set(["fpn", "pan", "panConcat", "sfam", "bifpn", "yoloHead"]);

/** Cells with a smaller share of the strongest part are not counted: batch statistics give every cell a trace. */
const COUNTED = 0.01;

/** A cell of the output, to drag, and how much it depends on each cell of what went in: the way back from it alone. */
export function SeenFigure({
  report,
  state,
}: {
  readonly report: BlockReport;
  readonly state: PartsState;
}): JSX.Element {
  const words = say(text).blocks.seen;
  const { output, cell, seen } = report.whole;
  const drag = (event: TargetedPointerEvent<HTMLDivElement>): void => {
    if (event.buttons === 0 && event.type !== "pointerdown") return;
    if (event.type === "pointerdown") event.currentTarget.setPointerCapture(event.pointerId);
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const part = (value: number): number => Math.round(100 * Math.min(1, Math.max(0, value)));
    change(state, { x: part((event.clientX - left) / width), y: part((event.clientY - top) / height) });
  };
  const share = (map: (typeof seen)[number]): string => {
    const most = map.data.reduce((high, value) => Math.max(high, value), 0);
    const reached = map.data.reduce((count, value) => count + (value > COUNTED * most ? 1 : 0), 0);
    return `${reached} / ${map.data.length}`;
  };
  return (
    <section class="seen">
      <h3>{words.heading}</h3>
      <p class="block-facts">{words.told}</p>
      {MANY_OUTPUTS.has(report.block) && (
        <ChoiceBar
          label={words.output}
          choices={OUTPUTS}
          value={state.o.value as 0 | 1 | 2}
          nameOf={(index) => String(index + 1)}
          onChoose={(index) => change(state, { o: index })}
        />
      )}
      <div class="seen-maps">
        <figure>
          <div
            class="seen-output"
            style={{ aspectRatio: `${output.shape[3]} / ${output.shape[2]}` }}
            onPointerDown={drag}
            onPointerMove={drag}
          >
            <MapCanvas
              map={output}
              cell={cell}
              channel={state.c.value}
              label={words.marked(cell[0] + 1, cell[1] + 1)}
            />
          </div>
          <figcaption>{words.after(shapeText(output))}</figcaption>
        </figure>
        {seen.map((map, index) => (
          <figure key={index}>
            <div style={{ aspectRatio: `${map.shape[3]} / ${map.shape[2]}` }}>
              <MapCanvas map={map} channel={1} label={words.depends(index + 1, share(map))} />
            </div>
            <figcaption>{words.reached(share(map))}</figcaption>
          </figure>
        ))}
      </div>
      <Slider
        label={words.row}
        min={0}
        max={100}
        value={state.y.value}
        shown={String(cell[0] + 1)}
        onInput={(y) => change(state, { y })}
      />
      <Slider
        label={words.column}
        min={0}
        max={100}
        value={state.x.value}
        shown={String(cell[1] + 1)}
        onInput={(x) => change(state, { x })}
      />
    </section>
  );
}

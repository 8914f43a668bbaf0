import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { DataTable } from "../../../components/data-table.js";
import { Figure } from "../../../components/figure.js";
import { Slider } from "../../../components/slider.js";
import { say } from "../../../lang.js";
import { drawSamples } from "./erase/samples.js";
import type { ErasingState } from "./state.js";
import { text } from "./text.js";
import { thingName } from "./thing-name.js";

export const BOXES_FIGURE_ID = "boxes-figure";

/** How much of each box the erasing above has covered, and whether it is kept. */
export function BoxesTable({ state }: { readonly state: ErasingState }): JSX.Element {
  const words = say(text).boxes;
  const samples = useComputed(() => drawSamples(state)).value;
  const { covered, kept } = samples[state.k.value]!;
  return (
    <Figure id={BOXES_FIGURE_ID} label={words.heading}>
      <div class="boxes-controls">
        <label>
          <input
            type="checkbox"
            checked={state.d.value}
            onChange={(event) => {
              state.d.value = event.currentTarget.checked;
            }}
          />{" "}
          {words.drop}
        </label>
        <Slider
          label={words.threshold}
          min={0}
          max={100}
          step={5}
          value={state.t.value}
          shown={`${state.t.value}%`}
          onInput={(value) => {
            state.t.value = value;
          }}
        />
      </div>
      <DataTable
        caption={words.caption}
        columns={[{ title: words.box }, { title: words.covered, numeric: true }, { title: words.outcome }]}
        rows={Array.from(covered, (share, box) => [
          thingName(state, box),
          `${(100 * share).toFixed(1)}%`,
          kept.includes(box) ? words.kept : <span class="boxes-dropped">{words.dropped}</span>,
        ])}
      />
      {covered.length === 0 && <p>{words.none}</p>}
    </Figure>
  );
}

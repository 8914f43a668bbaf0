import type { JSX } from "preact";
import { Figure } from "../../../../components/figure.js";
import { Slider } from "../../../../components/slider.js";
import { say } from "../../../../lang.js";
import type { DiskState } from "../state.js";
import { text } from "../text.js";
import { MappedGrid } from "./mapped-grid.js";
import { concentric, polar } from "./maps.js";
import "./mapping.css";

/** What becomes of a chequered square by the polar and by the concentric map. */
export function MappingFigure({ state }: { readonly state: DiskState }): JSX.Element {
  const words = say(text).mapping;
  const percent = state.t.value;
  return (
    <Figure label={words.heading} caption={words.caption}>
      <div class="mapping">
        {[
          { name: words.polar, map: polar },
          { name: words.concentric, map: concentric },
        ].map(({ name, map }) => (
          <div key={name}>
            <h3>{name}</h3>
            <MappedGrid map={map} part={percent / 100} label={words.grid(name)} />
          </div>
        ))}
      </div>
      <Slider
        label={words.slider}
        min={0}
        max={100}
        value={percent}
        shown={`${percent}%`}
        onInput={(value) => {
          state.t.value = value;
        }}
      />
    </Figure>
  );
}

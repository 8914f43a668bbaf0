import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { Figure } from "../../../../components/figure.js";
import { PixelCanvas } from "../../../../components/pixel-canvas.js";
import { SeedField } from "../../../../components/seed-field.js";
import { Slider } from "../../../../components/slider.js";
import { say } from "../../../../lang.js";
import type { ErasingState } from "../state.js";
import { text } from "../text.js";
import { drawRelations, RELATIVES, type Relation } from "./relatives.js";
import "./relatives.css";

export const RELATIVES_FIGURE_ID = "relatives-figure";

/** What else is done to pictures before a net sees them, with what it does to boxes and labels. */
export function RelativesFigure({ state }: { readonly state: ErasingState }): JSX.Element {
  const words = say(text).relatives;
  const relations = useComputed(() => drawRelations(state)).value;
  return (
    <Figure id={RELATIVES_FIGURE_ID} label={words.heading} caption={words.caption}>
      <div class="relatives-controls">
        <Slider
          label={words.lambda}
          min={0}
          max={100}
          step={5}
          value={state.l.value}
          shown={(state.l.value / 100).toFixed(2)}
          onInput={(value) => {
            state.l.value = value;
          }}
        />
        <SeedField seed={state.s} />
      </div>
      <ul class="relatives">
        {RELATIVES.map((name) => {
          const { title, told } = words.names[name];
          return (
            <li key={name}>
              <WithBoxes {...relations[name]} label={title} />
              <h3>{title}</h3>
              <p>{told(relations[name].lambda?.toFixed(2) ?? "")}</p>
            </li>
          );
        })}
      </ul>
    </Figure>
  );
}

function WithBoxes({ image, boxes, label }: Relation & { readonly label: string }): JSX.Element {
  const { width, height } = image;
  return (
    <div class="relatives-picture">
      <PixelCanvas image={image} label={label} />
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {Array.from({ length: boxes.length / 4 }, (_, n) => {
          const [x1, y1, x2, y2] = boxes.subarray(4 * n, 4 * n + 4) as unknown as [
            number,
            number,
            number,
            number,
          ];
          return <rect key={n} x={x1} y={y1} width={x2 - x1} height={y2 - y1} />;
        })}
      </svg>
    </div>
  );
}

import type { ErasedImage } from "@kb/vision-losses/augment";
import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { BoxEditor } from "../../../../components/box-editor.js";
import { Figure } from "../../../../components/figure.js";
import { PixelCanvas } from "../../../../components/pixel-canvas.js";
import { formatNumber } from "../../../../format.js";
import { say } from "../../../../lang.js";
import { HEIGHT, WIDTH } from "../../scene/picture.js";
import type { ErasingState } from "../state.js";
import { text } from "../text.js";
import { thingName } from "../thing-name.js";
import { Controls } from "./controls.js";
import { drawSamples } from "./samples.js";
import { SourceBar } from "./source-bar.js";
import "./erase.css";

/** A box for those who cannot draw one. */
const NEW_BOX = [130, 80, 230, 160];

/** One picture, a dozen random erasings of it, all parameters, and the boxes of what it shows. */
export function EraseFigure({ state }: { readonly state: ErasingState }): JSX.Element {
  const words = say(text).erase;
  const samples = useComputed(() => drawSamples(state)).value;
  const shown = samples[state.k.value]!;
  const boxes = state.o.value;
  return (
    <Figure label={words.heading} caption={words.caption}>
      <div class="erase">
        <div class="erase-large">
          <div class="erase-picture">
            <PixelCanvas image={shown.image} label={words.picture} />
            <BoxEditor
              width={WIDTH}
              height={HEIGHT}
              boxes={boxes}
              nameOf={(box) => thingName(state, box)}
              isDropped={(box) => !shown.kept.includes(box)}
              label={words.boxes}
              hint={words.boxHint}
              onChange={(changed) => {
                state.o.value = changed;
              }}
            />
          </div>
          <p class="erase-reading" aria-live="polite">
            {reading(shown)}
          </p>
          <div class="erase-box-buttons">
            <button
              type="button"
              onClick={() => {
                state.o.value = Float32Array.of(...boxes, ...NEW_BOX);
              }}
            >
              {words.addBox}
            </button>
            <button
              type="button"
              disabled={boxes.length === 0}
              onClick={() => {
                state.o.value = new Float32Array(0);
              }}
            >
              {words.noBoxes}
            </button>
          </div>
          <fieldset class="erase-gallery">
            <legend>{words.gallery}</legend>
            {samples.map((sample, n) => (
              <label key={n}>
                <input
                  type="radio"
                  name="erase-sample"
                  checked={n === state.k.value}
                  onChange={() => {
                    state.k.value = n;
                  }}
                />
                <PixelCanvas image={sample.image} label={words.sample(n + 1, sample.rectangles.length)} />
              </label>
            ))}
          </fieldset>
        </div>
        <Controls state={state} />
      </div>
      <SourceBar state={state} />
    </Figure>
  );
}

function reading({ rectangles }: ErasedImage<ImageData>): string {
  const words = say(text).erase;
  const [first] = rectangles;
  if (first === undefined) return words.nothing;
  if (rectangles.length > 1) return words.several(rectangles.length);
  const { left, top, width, height } = first;
  const share = formatNumber((100 * width * height) / (WIDTH * HEIGHT));
  return words.one(`${width} × ${height}`, `(${left}, ${top})`, `${share}%`, formatNumber(height / width));
}

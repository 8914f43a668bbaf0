import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { ChoiceBar } from "../../../../components/choice-bar.js";
import { FileDrop } from "../../../../components/file-drop.js";
import { SeedField } from "../../../../components/seed-field.js";
import { say } from "../../../../lang.js";
import { pictureFrom } from "../../scene/picture.js";
import { type PartsState, PICTURES } from "../state.js";
import { text } from "../text.js";
import "./source-bar.css";

/** Which picture runs through everything: shapes, the village, or the visitor's. */
export function SourceBar({ state }: { readonly state: PartsState }): JSX.Element {
  const words = say(text).source;
  const failure = useSignal<string | undefined>(undefined);
  const file = useSignal<File | undefined>(undefined);
  return (
    <div class="parts-source">
      <ChoiceBar
        label={words.picture}
        choices={PICTURES}
        value={state.own.value === undefined ? state.v.value : ("" as "shapes")}
        nameOf={(picture) => words.pictures[picture]}
        onChoose={(picture) => {
          state.own.value = undefined;
          file.value = undefined;
          state.v.value = picture;
        }}
      />
      <SeedField seed={state.s} />
      <FileDrop
        accept="image/*"
        file={file.value}
        onFile={(chosen) => {
          file.value = chosen;
          pictureFrom(chosen).then(
            (image) => {
              state.own.value = image;
              failure.value = undefined;
            },
            () => {
              failure.value = words.noImage(chosen.name);
            },
          );
        }}
      />
      {failure.value !== undefined && <p role="alert">{failure.value}</p>}
    </div>
  );
}

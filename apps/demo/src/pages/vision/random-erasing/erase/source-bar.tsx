import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { FileDrop } from "../../../../components/file-drop.js";
import { say } from "../../../../lang.js";
import { takePhoto } from "../../scene/camera.js";
import { pictureFrom } from "../../scene/picture.js";
import { type ErasingState, showPicture } from "../state.js";
import { text } from "../text.js";

/** Where the picture comes from: the page, a file, or one photo. */
export function SourceBar({ state }: { readonly state: ErasingState }): JSX.Element {
  const words = say(text).source;
  const failure = useSignal<string | undefined>(undefined);
  const file = useSignal<File | undefined>(undefined);
  const take = async (from: () => Promise<ImageData>, failed: (message: string) => string): Promise<void> => {
    try {
      showPicture(state, await from());
      failure.value = undefined;
    } catch (error) {
      failure.value = failed((error as Error).message);
    }
  };
  return (
    <div class="erase-source">
      <FileDrop
        accept="image/*"
        file={file.value}
        onFile={(chosen) => {
          file.value = chosen;
          take(
            () => pictureFrom(chosen),
            () => words.noImage(chosen.name),
          );
        }}
      />
      <div>
        <button type="button" onClick={() => take(takePhoto, words.noCamera)}>
          {words.camera}
        </button>
        {state.picture.value.isOwn && (
          <button
            type="button"
            onClick={() => {
              file.value = undefined;
              showPicture(state, undefined);
            }}
          >
            {words.village}
          </button>
        )}
      </div>
      {failure.value !== undefined && <p role="alert">{failure.value}</p>}
    </div>
  );
}

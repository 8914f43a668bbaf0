import type { JSX } from "preact";
import { say } from "../../../lang.js";
import { BUILD_FIGURE_ID } from "./building/build-figure.js";
import { BUILD_PRESETS, type BuildPresetName } from "./presets.js";
import { loadPair, type TraversalsState } from "./state.js";
import { text as dictionary } from "./text.js";

/** Small experiments; each loads its example into the figure. */
export function TryThis({ state }: { readonly state: TraversalsState }): JSX.Element {
  const words = say(dictionary).tryThis;
  const show = (preset: BuildPresetName): void => {
    loadPair(state, BUILD_PRESETS[preset]);
    document.getElementById(BUILD_FIGURE_ID)?.scrollIntoView();
  };
  return (
    <ul class="traversals-try">
      {words.prompts.map(({ preset, prompt }) => (
        <li key={preset}>
          {prompt}{" "}
          <button type="button" onClick={() => show(preset)}>
            {words.show}
          </button>
        </li>
      ))}
    </ul>
  );
}

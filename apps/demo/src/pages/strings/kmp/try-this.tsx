import type { JSX } from "preact";
import { say } from "../../../lang.js";
import { PRESETS } from "./presets.js";
import { SEARCH_FORM_ID } from "./search-form.js";
import { type KmpState, load } from "./state.js";
import { text as dictionary } from "./text.js";

/** Small experiments; each loads its example into the figure. */
export function TryThis({ state }: { readonly state: KmpState }): JSX.Element {
  const words = say(dictionary).tryThis;
  const show = (preset: keyof typeof PRESETS): void => {
    load(state, PRESETS[preset]);
    document.getElementById(SEARCH_FORM_ID)?.scrollIntoView();
  };
  return (
    <ul class="kmp-try">
      {words.prompts.map(({ preset, prompt }) => (
        <li key={preset}>
          {prompt}{" "}
          <button type="button" class="kmp-show" onClick={() => show(preset)}>
            {words.show}
          </button>
        </li>
      ))}
    </ul>
  );
}

import type { JSX } from "preact";
import { Experiments } from "../../../components/experiments.js";
import { say } from "../../../lang.js";
import { PRESETS } from "./presets.js";
import { SEARCH_FORM_ID } from "./search-form.js";
import { type KmpState, load } from "./state.js";
import { text } from "./text.js";

/** Small experiments; each loads its example into the figure. */
export function TryThis({ state }: { readonly state: KmpState }): JSX.Element {
  const { prompts } = say(text).tryThis;
  return (
    <Experiments
      experiments={prompts.map(({ preset, prompt }) => ({
        prompt,
        figure: SEARCH_FORM_ID,
        show: () => load(state, PRESETS[preset]),
      }))}
    />
  );
}

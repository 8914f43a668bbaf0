import type { JSX } from "preact";
import { Experiments } from "../../../components/experiments.js";
import { say } from "../../../lang.js";
import { SEARCH_FORM_ID } from "./figure/search-form.js";
import { type EliminationState, load, type Scene } from "./state.js";
import { text } from "./text.js";

/** Small experiments; each loads its search into the figure. */
export function TryThis({ state }: { readonly state: EliminationState }): JSX.Element {
  const { prompts } = say(text).tryThis;
  return (
    <Experiments
      experiments={prompts.map(({ scene, prompt }) => ({
        prompt,
        figure: SEARCH_FORM_ID,
        show: () => load(state, scene as Scene),
      }))}
    />
  );
}

import type { JSX } from "preact";
import { say } from "../../../../lang.js";
import { change, type PartsState } from "../state.js";
import { text } from "../text.js";

export const SURVEY_FIGURE_ID = "survey-figure";

/** Opens an entry of the survey's map. */
export function SurveyLink({ state, id }: { readonly state: PartsState; readonly id: string }): JSX.Element {
  return (
    <button
      type="button"
      class="survey-link"
      onClick={() => {
        change(state, { e: id });
        document.getElementById(SURVEY_FIGURE_ID)?.scrollIntoView();
      }}
    >
      {say(text).survey.onMap}
    </button>
  );
}

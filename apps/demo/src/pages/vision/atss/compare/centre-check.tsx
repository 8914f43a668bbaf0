import type { JSX } from "preact";
import { say } from "../../../../lang.js";
import type { AtssState } from "../state.js";
import { text } from "../text.js";

/** Whether FCOS takes only locations near centres, for all figures in which it appears. */
export function CentreCheck({ state }: { readonly state: AtssState }): JSX.Element {
  return (
    <label class="atss-check">
      <input
        type="checkbox"
        checked={state.r.value}
        onChange={(event) => {
          state.r.value = event.currentTarget.checked;
        }}
      />{" "}
      {say(text).compare.centre}
    </label>
  );
}

import type { JSX } from "preact";
import { Experiments } from "../../../components/experiments.js";
import { PRESETS } from "./presets.js";
import { type AtssState, show } from "./state.js";
import type { Prompt } from "./text.en.js";

/** Experiments that set the objects and what is done with them. */
export function Prompts({
  state,
  prompts,
}: {
  readonly state: AtssState;
  readonly prompts: readonly Prompt[];
}): JSX.Element {
  return (
    <Experiments
      experiments={prompts.map(({ prompt, preset, with: more, figure }) => ({
        prompt,
        figure,
        show: () => show(state, { ...PRESETS[preset], ...more }),
      }))}
    />
  );
}

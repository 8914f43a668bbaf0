import type { JSX } from "preact";
import { Experiments } from "../../../components/experiments.js";
import { say } from "../../../lang.js";
import { BUILD_FIGURE_ID } from "./building/build-figure.js";
import { BUILD_PRESETS } from "./presets.js";
import { loadPair, type TraversalsState } from "./state.js";
import { text } from "./text.js";

/** Small experiments; each loads its example into the figure. */
export function TryThis({ state }: { readonly state: TraversalsState }): JSX.Element {
  const { prompts } = say(text).tryThis;
  return (
    <Experiments
      experiments={prompts.map(({ preset, prompt }) => ({
        prompt,
        figure: BUILD_FIGURE_ID,
        show: () => loadPair(state, BUILD_PRESETS[preset]),
      }))}
    />
  );
}

import type { JSX } from "preact";
import { Experiments } from "../../../components/experiments.js";
import { say } from "../../../lang.js";
import { DARTS_FIGURE_ID } from "./darts/darts-figure.js";
import { DENSITY_FIGURE_ID } from "./density/density-figure.js";
import { PRESETS, type PresetName } from "./density/heights.js";
import { INVERSE_FIGURE_ID } from "./inverse/inverse-figure.js";
import { type DiskState, type Scene, showScene } from "./state.js";
import { text } from "./text.js";

const PLACES: Readonly<Record<string, string>> = {
  darts: DARTS_FIGURE_ID,
  inverse: INVERSE_FIGURE_ID,
  density: DENSITY_FIGURE_ID,
};

/** Small experiments; each sets its figure and brings it into view. */
export function TryThis({ state }: { readonly state: DiskState }): JSX.Element {
  const { prompts } = say(text).tryThis;
  return (
    <Experiments
      experiments={prompts.map(({ at, scene, prompt }) => ({
        prompt,
        figure: PLACES[at],
        show: () => {
          const { f, ...rest } = scene as Scene;
          showScene(state, { ...rest, ...(f !== undefined && { f: PRESETS[f as PresetName] }) });
        },
      }))}
    />
  );
}

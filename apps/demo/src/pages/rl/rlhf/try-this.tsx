import type { JSX } from "preact";
import { Experiments } from "../../../components/experiments.js";
import { say } from "../../../lang.js";
import { type RlhfState, setScene } from "./state.js";
import { text } from "./text.js";

/** Small experiments; each sets its figure and goes there. */
export function TryThis({ state }: { readonly state: RlhfState }): JSX.Element {
  const { prompts } = say(text).tryThis;
  return (
    <Experiments
      experiments={prompts.map(({ scene, figure, prompt }) => ({
        prompt,
        figure,
        show: () => setScene(state, scene),
      }))}
    />
  );
}

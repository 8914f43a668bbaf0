import type { JSX } from "preact";
import { say } from "../../../lang.js";
import { showScene } from "./show-scene.js";
import type { EliminationState, Scene } from "./state.js";
import { text } from "./text.js";

/** Small experiments; each loads its search into the figure. */
export function TryThis({ state }: { readonly state: EliminationState }): JSX.Element {
  const words = say(text).tryThis;
  return (
    <ul class="elim-try">
      {words.prompts.map(({ scene, prompt }) => (
        <li key={prompt}>
          {prompt}{" "}
          <button type="button" onClick={() => showScene(state, scene as Scene)}>
            {words.show}
          </button>
        </li>
      ))}
    </ul>
  );
}

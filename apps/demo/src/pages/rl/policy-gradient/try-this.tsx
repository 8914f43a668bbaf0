import type { JSX } from "preact";
import { say } from "../../../lang.js";
import { type PolicyGradientState, setScene } from "./state.js";
import { text } from "./text.js";

/** Small experiments; each sets its figure and goes there. */
export function TryThis({ state }: { readonly state: PolicyGradientState }): JSX.Element {
  const words = say(text).tryThis;
  return (
    <ul class="policy-try">
      {words.prompts.map(({ scene, figure, prompt }) => (
        <li key={prompt}>
          {prompt}{" "}
          <button
            type="button"
            onClick={() => {
              setScene(state, scene);
              document.getElementById(figure)?.scrollIntoView();
            }}
          >
            {words.show}
          </button>
        </li>
      ))}
    </ul>
  );
}

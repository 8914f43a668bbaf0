import type { JSX } from "preact";
import { say } from "../lang.js";
import "./experiments.css";

export interface Experiment {
  readonly prompt: string;
  /** The id of the figure to bring into view; the top of the page where it is absent. */
  readonly figure?: string | undefined;
  /** Sets the figure. */
  readonly show: () => void;
}

const text = { zh: { show: "看看" }, en: { show: "Show me" } };

/** Small experiments; each sets its figure and brings it into view. */
export function Experiments({ experiments }: { readonly experiments: readonly Experiment[] }): JSX.Element {
  const words = say(text);
  return (
    <ul class="experiments">
      {experiments.map(({ prompt, figure, show }) => (
        <li key={prompt}>
          {prompt}{" "}
          <button
            type="button"
            onClick={() => {
              show();
              const place = figure === undefined ? null : document.getElementById(figure);
              if (place) place.scrollIntoView();
              else scrollTo({ top: 0 });
            }}
          >
            {words.show}
          </button>
        </li>
      ))}
    </ul>
  );
}

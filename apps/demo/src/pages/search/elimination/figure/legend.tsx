import type { JSX } from "preact";
import type { EliminationText } from "../text.js";

const MARKS = ["mid", "plain", "excluded", "answer"] as const;

/** What the colours and signs of the bars mean. */
export function Legend({ words }: { readonly words: EliminationText["figure"]["legend"] }): JSX.Element {
  return (
    <ul class="elim-legend">
      {MARKS.map((mark) => (
        <li key={mark}>
          <span class={`elim-swatch elim-swatch-${mark}`} aria-hidden="true" />
          {words[mark]}
        </li>
      ))}
    </ul>
  );
}

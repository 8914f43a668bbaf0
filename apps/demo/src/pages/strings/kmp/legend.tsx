import type { JSX } from "preact";
import type { KmpText } from "./text.js";

const MARKS = ["current", "matched", "kept", "excluded"] as const;

/** What the colours and signs of the cells mean. */
export function Legend({ words }: { readonly words: KmpText["search"]["legend"] }): JSX.Element {
  return (
    <ul class="kmp-legend">
      {MARKS.map((mark) => (
        <li key={mark}>
          <span class={`kmp-swatch kmp-swatch-${mark}`} aria-hidden="true" />
          {words[mark]}
        </li>
      ))}
    </ul>
  );
}

import type { JSX } from "preact";
import type { TraversalsText } from "../text.js";

const MARKS = ["current", "open", "done", "region", "error"] as const;

/** What the colours and outlines mean. */
export function BuildLegend({ words }: { readonly words: TraversalsText["build"]["legend"] }): JSX.Element {
  return (
    <ul class="traversals-legend">
      {MARKS.map((mark) => (
        <li key={mark}>
          <span class={`traversals-swatch sequence-${mark}`} aria-hidden="true" />
          {words[mark]}
        </li>
      ))}
    </ul>
  );
}

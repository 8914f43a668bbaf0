import type { JSX } from "preact";
import { stretches } from "./syllables.js";
import "./task.css";

/** A name with what earns and what costs: open syllables underlined, repeated ones struck out, an end that is missing as dots. */
export function MarkedName({
  name,
  isFinished = true,
}: {
  readonly name: string;
  readonly isFinished?: boolean;
}): JSX.Element {
  return (
    <span class="marked-name">
      {stretches(name).map(({ letters, kind }, i) =>
        kind === "plain" ? (
          letters
        ) : kind === "repeated" ? (
          <del key={i} class="marked-repeated">
            {letters}
          </del>
        ) : (
          <span key={i} class={`marked-${kind}`}>
            {letters}
          </span>
        ),
      )}
      {!isFinished && "…"}
    </span>
  );
}

import type { JSX } from "preact";
import { say } from "../../../../lang.js";
import { countFate, FATES, type Inspected } from "../rule/inspect.js";
import { text } from "../text.js";
import { CandidateMark } from "./candidate-mark.js";

/** What the marks mean, and how many of the object's candidates each one stands for; fates that none has are left out. */
export function FateLegend({ object }: { readonly object: Inspected | undefined }): JSX.Element {
  const words = say(text).fates;
  const shown = FATES.filter(
    (fate) => fate === "positive" || fate === "below" || (object && countFate(object, fate) > 0),
  );
  return (
    <ul class="atss-legend">
      {shown.map((fate) => (
        <li key={fate}>
          <svg viewBox="-8 -8 16 16" aria-hidden="true">
            <CandidateMark x={0} y={0} level={1.4} fate={fate} unit={1} />
          </svg>
          {words[fate]} <strong>{object ? countFate(object, fate) : 0}</strong>
        </li>
      ))}
    </ul>
  );
}

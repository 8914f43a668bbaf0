import type { JSX } from "preact";
import { say } from "../../lang.js";
import { text } from "./text.js";

/** What the marks of the rows mean. */
export function Legend(): JSX.Element {
  const { legend } = say(text);
  return (
    <ul class="ratio-legend">
      <li>
        <Mark class="ratio-won" r={5.5} />
        <Mark class="ratio-lost" r={5.5} /> {legend.best}
      </li>
      <li>
        <Mark class="ratio-other" r={3} /> {legend.other}
      </li>
      <li>
        <Mark class="ratio-recorded" r={6.5} /> {legend.recorded}
      </li>
    </ul>
  );
}

function Mark({ class: kind, r }: { readonly class: string; readonly r: number }): JSX.Element {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <circle class={kind} cx="8" cy="8" r={r} />
    </svg>
  );
}

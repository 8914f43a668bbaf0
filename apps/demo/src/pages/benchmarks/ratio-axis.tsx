import type { JSX } from "preact";
import { say } from "../../lang.js";
import { percentAt, TICKS } from "./ratio-scale.js";
import { text } from "./text.js";

/** The axis above the rows of a topic. */
export function RatioAxis(): JSX.Element {
  const { axis } = say(text);
  return (
    <div class="ratio-axis" aria-hidden="true">
      <span class="ratio-sides">
        <span style={{ right: `${100 - percentAt(1)}%` }}>{axis.rival}</span>
        <span style={{ left: `${percentAt(1)}%` }}>{axis.ours}</span>
      </span>
      {TICKS.map((tick) => (
        <span key={tick} class="ratio-tick" style={{ left: `${percentAt(tick)}%` }}>
          {label(tick)}
        </span>
      ))}
    </div>
  );
}

const label = (tick: number): string => (tick < 1000 ? `${tick}×` : `${tick / 1000}k×`);

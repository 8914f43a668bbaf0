import type { JSX } from "preact";
import { Figure } from "../../../../components/figure.js";
import { Slider } from "../../../../components/slider.js";
import { formatNumber } from "../../../../format.js";
import { say } from "../../../../lang.js";
import type { DiskState } from "../state.js";
import { text } from "../text.js";
import { CdfPlot } from "./cdf-plot.js";
import { DiskShare } from "./disk-share.js";
import "./inverse.css";

export const INVERSE_FIGURE_ID = "inverse-figure";

const STEPS = 100;

/** A random number is a share of the area; the radius that encloses it is its root. */
export function InverseFigure({ state }: { readonly state: DiskState }): JSX.Element {
  const words = say(text).inverse;
  const u = state.u.value;
  const radius = Math.sqrt(u);
  const percent = (part: number): string => `${formatNumber(100 * part)}%`;
  return (
    <Figure label={words.heading} caption={words.caption}>
      <div class="inverse" id={INVERSE_FIGURE_ID}>
        <CdfPlot u={u} label={words.plot} />
        <DiskShare u={u} label={words.disk} />
      </div>
      <Slider
        label={words.slider}
        min={0}
        max={STEPS}
        value={Math.round(STEPS * u)}
        shown={u.toFixed(2)}
        onInput={(step) => {
          state.u.value = step / STEPS;
        }}
      />
      <p class="inverse-reading" aria-live="polite">
        <span class="inverse-right">{words.right(u.toFixed(2), radius.toFixed(3), percent(u))}</span>
        <span class="inverse-wrong">{words.wrong(u.toFixed(2), percent(u * u))}</span>
      </p>
    </Figure>
  );
}

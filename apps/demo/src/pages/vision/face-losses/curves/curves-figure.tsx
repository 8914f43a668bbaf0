import { targetLogitCurve } from "@kb/vision-losses/face";
import type { JSX } from "preact";
import { DataTable } from "../../../../components/data-table.js";
import { Figure } from "../../../../components/figure.js";
import { Slider } from "../../../../components/slider.js";
import { say } from "../../../../lang.js";
import { CURVE_IDS, CURVES, family } from "../family/losses.js";
import type { FaceLossesState } from "../state.js";
import { text } from "../text.js";
import { CurvePlot } from "./curve-plot.js";
import "./curves.css";

export const CURVES_FIGURE_ID = "curves-figure";

const MOST_NORM = 110;

const signed = (value: number): string => value.toFixed(3).replace("-", "−");

/** What each loss makes of the angle to the own class: all curves, read off at one angle. */
export function CurvesFigure({ state }: { readonly state: FaceLossesState }): JSX.Element {
  const words = say(text);
  const theta = state.t.value;
  const norm = state.a.value;
  const readings = CURVE_IDS.map((id) => {
    const [phi] = targetLogitCurve(CURVES[id], Float64Array.of((theta * Math.PI) / 180), norm);
    return { id, phi: phi! };
  }).sort((one, other) => other.phi - one.phi);
  return (
    <Figure id={CURVES_FIGURE_ID} label={words.curves.heading} caption={words.curves.caption}>
      <div class="curves">
        <div>
          <CurvePlot
            norm={norm}
            theta={theta}
            chosen={state.f.value}
            label={words.curves.plot}
            onTheta={(degrees) => {
              state.t.value = degrees;
            }}
          />
          <Slider
            label={words.curves.theta}
            min={0}
            max={180}
            value={theta}
            shown={`${theta}°`}
            onInput={(degrees) => {
              state.t.value = degrees;
            }}
          />
          <Slider
            label={words.curves.norm}
            min={1}
            max={MOST_NORM}
            value={norm}
            shown={`|x| = ${norm}`}
            onInput={(length) => {
              state.a.value = length;
            }}
          />
        </div>
        <DataTable
          caption={words.curves.table(theta)}
          columns={[
            { title: words.curves.loss },
            { title: "φ(θ)", numeric: true },
            { title: words.curves.seen, numeric: true },
          ]}
          rows={readings.map(({ id, phi }) => [
            <button
              key={id}
              type="button"
              class={`quiet curves-choose family-${family[id].line}`}
              aria-pressed={id === state.f.value}
              onClick={() => {
                state.f.value = id;
              }}
            >
              <svg class="curves-swatch" viewBox="0 0 28 10" aria-hidden="true">
                <path class={`curves-line curves-${id}`} d="M0 5H28" />
              </svg>
              {words.curves.names[id]}
            </button>,
            signed(phi),
            phi < -1 ? words.curves.beyond : `${((Math.acos(Math.min(1, phi)) * 180) / Math.PI).toFixed(1)}°`,
          ])}
        />
      </div>
    </Figure>
  );
}

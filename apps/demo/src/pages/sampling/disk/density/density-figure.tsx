import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { ChoiceBar } from "../../../../components/choice-bar.js";
import { Figure } from "../../../../components/figure.js";
import { Slider } from "../../../../components/slider.js";
import { formatCount } from "../../../../format.js";
import { say } from "../../../../lang.js";
import { formatProbability } from "../format-probability.js";
import { GrowthControls } from "../growth-controls.js";
import { type DiskState, MOST_SAMPLES } from "../state.js";
import { text } from "../text.js";
import { CdfPlot } from "./cdf-plot.js";
import { DartPlot } from "./dart-plot.js";
import { agreement, areaUnder, drawByInverse, drawByRejection } from "./draw-samples.js";
import { PRESET_NAMES, PRESETS, readHeights, writeHeights } from "./heights.js";
import { Histogram } from "./histogram.js";
import "./density.css";

export const DENSITY_FIGURE_ID = "density-figure";

/** A density to draw by hand, and samples of it by both of the article's methods. */
export function DensityFigure({ state }: { readonly state: DiskState }): JSX.Element {
  const words = say(text).density;
  const written = state.f.value;
  const [count, seed, percent] = [state.q.value, state.r.value, state.b.value];
  const heights = useMemo(() => readHeights(written)!, [written]);
  const area = areaUnder(heights);
  const envelope = (Math.max(...heights) * percent) / 100;
  const draw = (drawn: readonly number[]): void => {
    state.f.value = writeHeights(drawn);
  };
  const preset = PRESET_NAMES.find((name) => PRESETS[name] === written);
  return (
    <Figure label={words.heading} caption={words.caption}>
      <div id={DENSITY_FIGURE_ID}>
        <ChoiceBar
          label={words.presets}
          choices={PRESET_NAMES}
          value={preset ?? ("" as never)}
          nameOf={(name) => words.presetNames[name]}
          onChoose={(name) => {
            state.f.value = PRESETS[name];
          }}
        />
      </div>
      {area === 0 ? (
        <div class="density">
          <section>
            <h3>{words.rejection}</h3>
            <DartPlot
              heights={heights}
              envelope={1}
              darts={[]}
              violatedAt={undefined}
              words={words}
              onDraw={draw}
            />
            <p role="status">{words.empty}</p>
          </section>
        </div>
      ) : (
        <Samples key="samples" {...{ heights, area, envelope, count, seed }} onDraw={draw} />
      )}
      <div class="density-sliders">
        <GrowthControls count={state.q} most={MOST_SAMPLES} part={0.03} words={words.samples} />
        <Slider
          label={words.envelopeSlider}
          min={50}
          max={300}
          step={5}
          value={percent}
          shown={`${percent}%`}
          onInput={(value) => {
            state.b.value = value;
          }}
        />
      </div>
    </Figure>
  );
}

interface SamplesProps {
  readonly heights: readonly number[];
  readonly area: number;
  readonly envelope: number;
  readonly count: number;
  readonly seed: number;
  readonly onDraw: (heights: readonly number[]) => void;
}

function Samples({ heights, area, envelope, count, seed, onDraw }: SamplesProps): JSX.Element {
  const words = say(text).density;
  const rejection = useMemo(
    () => drawByRejection(heights, envelope, count, seed),
    [heights, envelope, count, seed],
  );
  const inverse = useMemo(() => drawByInverse(heights, count, seed), [heights, count, seed]);
  const { darts, samples, expectedRate, violatedAt } = rejection;
  return (
    <div class="density">
      <section>
        <h3>{words.rejection}</h3>
        <DartPlot {...{ heights, envelope, darts, violatedAt, words, onDraw }} />
        {violatedAt === undefined ? (
          <>
            <Histogram samples={samples} heights={heights} area={area} label={words.histogram} />
            <p class="density-reading">
              {words.rate(formatCount(samples.length), formatCount(darts.length))}{" "}
              <strong>{(samples.length / darts.length).toFixed(3)}</strong>{" "}
              {words.expected(expectedRate.toFixed(3))}{" "}
              <span class="density-test">
                {words.test} p {formatProbability(agreement(samples, inverse.cdf))}
              </span>
            </p>
          </>
        ) : (
          <p class="density-error" role="status">
            {words.violated(violatedAt.toFixed(3))}
          </p>
        )}
      </section>
      <section>
        <h3>{words.inverse}</h3>
        <CdfPlot inverse={inverse} label={words.cdf} />
        <Histogram samples={inverse.samples} heights={heights} area={area} label={words.histogram} />
        <p class="density-reading">
          {words.each(formatCount(count))}{" "}
          <span class="density-test">
            {words.test} p {formatProbability(agreement(inverse.samples, inverse.cdf))}
          </span>
        </p>
      </section>
    </div>
  );
}

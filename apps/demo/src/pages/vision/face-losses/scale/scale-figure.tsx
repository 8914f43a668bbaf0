import { marginSoftmaxLogits, normFace, scaleLowerBound } from "@kb/vision-losses/face";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { AgreementStrip } from "../../../../components/agreement-strip.js";
import { Curve } from "../../../../components/curve.js";
import { Figure } from "../../../../components/figure.js";
import { Slider } from "../../../../components/slider.js";
import { formatCount } from "../../../../format.js";
import { say } from "../../../../lang.js";
import type { FaceLossesState } from "../state.js";
import { text } from "../text.js";
import "./scale.css";

export const SCALE_FIGURE_ID = "scale-figure";

const KINDS = ["normFace", "l2Softmax", "coco"] as const;
const MOST_DECADES = 6;
const STEPS_A_DECADE = 10;
const DECADES = Array.from(
  { length: (MOST_DECADES - 1) * STEPS_A_DECADE + 1 },
  (_, step) => 1 + step / STEPS_A_DECADE,
);
const MOST_SCALE = 25;

/** The scale below which no separation of the classes is enough. */
export function ScaleFigure({ state }: { readonly state: FaceLossesState }): JSX.Element {
  const words = say(text).scale;
  const probability = state.p.value / 100;
  const classes = Math.round(10 ** state.c.value);
  const boundOf = (kind: (typeof KINDS)[number], count: number): number =>
    // The loss of a row whose class has this probability.
    scaleLowerBound({ classes: count, kind, probability, eps: -Math.log(probability) });
  const s = boundOf("normFace", classes);
  const reached = useMemo(() => bestProbability(s, classes), [s, classes]);
  const percent = (share: number): string => `${(100 * share).toFixed(2)}%`;
  return (
    <Figure id={SCALE_FIGURE_ID} label={words.heading} caption={words.caption}>
      <div class="scale-controls">
        <Slider
          label={words.classes}
          min={1}
          max={MOST_DECADES}
          step={0.1}
          value={state.c.value}
          shown={formatCount(classes)}
          onInput={(decades) => {
            state.c.value = decades;
          }}
        />
        <Slider
          label={words.probability}
          min={50}
          max={99.9}
          step={0.1}
          value={state.p.value}
          shown={`${state.p.value}%`}
          onInput={(wanted) => {
            state.p.value = wanted;
          }}
        />
      </div>
      <Curve
        label={words.plot}
        x={{
          name: words.classesAxis,
          min: 1,
          max: MOST_DECADES,
          format: (decade) => formatCount(10 ** decade),
        }}
        y={{ name: words.scaleAxis, min: 0, max: MOST_SCALE, format: String }}
        lines={KINDS.map((kind) => ({
          name: words.names[kind],
          points: DECADES.map((decade) => [decade, boundOf(kind, Math.round(10 ** decade))] as const),
        }))}
        cursor={state.c.value}
      />
      <dl class="scale-reading">
        {KINDS.map((kind) => (
          <div key={kind}>
            <dt>{words.names[kind]}</dt>
            <dd>s ≥ {boundOf(kind, classes).toFixed(2)}</dd>
          </div>
        ))}
      </dl>
      <AgreementStrip
        path="wasm"
        answers={[
          { by: words.wanted, answer: percent(probability) },
          { by: words.reached, answer: percent(reached) },
        ]}
      />
    </Figure>
  );
}

/** What the kernel gives a row's own class where all classes are as far apart as so many can be. */
function bestProbability(s: number, classes: number): number {
  const cosines = new Float32Array(classes).fill(-1 / (classes - 1));
  cosines[0] = 1;
  const input = { cosines, labels: Int32Array.of(0), batch: 1, classes };
  return Math.exp(-marginSoftmaxLogits({ ...input, ...normFace({ s }) }).loss);
}

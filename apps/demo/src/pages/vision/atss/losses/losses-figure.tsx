import { binaryCrossEntropy, qualityFocalLoss, sigmoidFocalLoss } from "@kb/vision-losses/detection";
import type { JSX } from "preact";
import { Curve } from "../../../../components/curve.js";
import { Figure } from "../../../../components/figure.js";
import { Slider } from "../../../../components/slider.js";
import { say } from "../../../../lang.js";
import type { AtssState } from "../state.js";
import { text } from "../text.js";

/** From high to low: the curves are apart at their low end, where their names go. */
const PROBABILITIES = Array.from({ length: 97 }, (_, at) => (98 - at) / 100);
const HIGHEST = 2;

/** Losses of one positive by its predicted probability: two want certainty, one wants the quality of the box. */
export function LossesFigure({ state }: { readonly state: AtssState }): JSX.Element {
  const words = say(text).losses;
  const quality = state.y.value / 100;
  const curve = (loss: (logit: Float32Array) => number) =>
    PROBABILITIES.map((p) => [p, loss(Float32Array.of(Math.log(p / (1 - p))))] as const).filter(
      ([, value]) => value <= HIGHEST,
    );
  const one = Float32Array.of(1);
  const quantified = curve(
    (logit) => qualityFocalLoss(logit, Float32Array.of(quality), { normalizer: 1 }).loss,
  );
  const least = quantified.reduce((best, point) => (point[1] < best[1] ? point : best))[0];
  return (
    <Figure id="losses-figure" label={words.heading} caption={words.caption}>
      <Curve
        label={words.chart}
        x={{ name: words.axis, min: 0, max: 1, format: (p) => String(p) }}
        y={{ name: words.loss, min: 0, max: HIGHEST, format: (value) => value.toFixed(1) }}
        lines={[
          {
            name: words.entropy,
            points: curve((logit) => binaryCrossEntropy(logit, one, { normalizer: 1 }).loss),
          },
          {
            name: words.focal,
            points: curve((logit) => sigmoidFocalLoss(logit, one, { normalizer: 1 }).loss),
          },
          { name: words.qfl, points: quantified },
        ]}
        cursor={quality}
      />
      <p>{words.read(least.toFixed(2))}</p>
      <Slider
        label={words.quality}
        min={0}
        max={100}
        step={5}
        value={state.y.value}
        shown={quality.toFixed(2)}
        onInput={(value) => {
          state.y.value = value;
        }}
      />
    </Figure>
  );
}

import { decodeCorners } from "@kb/vision-losses/corner";
import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { AgreementStrip } from "../../../../components/agreement-strip.js";
import { Figure } from "../../../../components/figure.js";
import { Stepper } from "../../../../components/stepper.js";
import { formatCount } from "../../../../format.js";
import { say } from "../../../../lang.js";
import type { CornerState } from "../state.js";
import { text } from "../text.js";
import { DecodingControls } from "./decoding-controls.js";
import { StagePicture } from "./stage-picture.js";
import { type DecodeSettings, decodeStages, STAGES } from "./stages.js";
import "./decoding.css";

export const DECODING_FIGURE_ID = "decoding-figure";
/** More than there can be, so that both ways cut nothing off. */
const MOST = 10_000;

/** From heatmaps to boxes, stage by stage. */
export function DecodingFigure({ state }: { readonly state: CornerState }): JSX.Element {
  const words = say(text).decoding;
  const decoded = useComputed(() => decodeStages(state.answer.value, settingsOf(state))).value;
  const stage = STAGES[Math.min(state.e.value, STAGES.length - 1)]!;
  const scores = useComputed(() => {
    const { maps, size, stride } = state.answer.value;
    return decodeCorners({ ...maps, ...size, stride, ...settingsOf(state), maxDetections: MOST }).scores;
  }).value;
  const told = (all: ArrayLike<number> & Iterable<number>) =>
    [all.length, ...Array.from(all, (score) => score.toFixed(3)).slice(0, 4)].join(" · ");
  return (
    <Figure id={DECODING_FIGURE_ID} label={words.heading} caption={words.caption}>
      <div class="corner-split">
        <StagePicture {...{ state, decoded, stage }} />
        <div class="corner-controls">
          <ol class="decoding-counts">
            {STAGES.map((each) => (
              <li key={each} {...(each === stage && { "aria-current": "step" as const })}>
                <span>{words.stages[each]}</span>
                <span>{formatCount(decoded[each].length)}</span>
              </li>
            ))}
          </ol>
          <DecodingControls state={state} />
        </div>
      </div>
      <Stepper
        count={STAGES.length}
        index={state.e}
        describe={(index) => words.sentences[STAGES[index]!](formatCount(decoded[STAGES[index]!].length))}
      />
      <AgreementStrip
        path="wasm"
        answers={[
          { by: "decodeCorners", answer: told(scores) },
          { by: words.byStages, answer: told(decoded.soft.map(({ score }) => score)) },
        ]}
      />
    </Figure>
  );
}

function settingsOf({ z, c, u, v, y }: CornerState): DecodeSettings {
  return {
    nmsKernel: Number(z.value),
    topK: c.value,
    tagThreshold: u.value / 100,
    scoreThreshold: v.value / 100,
    softNms: y.value,
  };
}

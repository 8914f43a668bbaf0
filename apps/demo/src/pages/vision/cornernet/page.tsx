import type { JSX } from "preact";
import { href } from "../../../address.js";
import { Article } from "../../../components/article.js";
import { Experiments } from "../../../components/experiments.js";
import { Section } from "../../../components/section.js";
import { lang, say } from "../../../lang.js";
import { DecodingFigure } from "./decoding/decoding-figure.js";
import { FocalFigure } from "./focal/focal-figure.js";
import { OffsetsFigure } from "./offsets/offsets-figure.js";
import { PoolingFigure } from "./pooling/pooling-figure.js";
import * as en from "./prose.en.js";
import * as zh from "./prose.zh.js";
import { RadiusFigure } from "./radius/radius-figure.js";
import { CornersFigure } from "./simulate/corners-figure.js";
import { change, useCornerState } from "./state.js";
import { TagsFigure } from "./tags/tags-figure.js";
import { text } from "./text.js";
import { ResultsTable } from "./trained/results-table.js";
import { TrainedFigure } from "./trained/trained-figure.js";
import { UseIt } from "./use-it.js";
import "./cornernet.css";

const prose = { en, zh };

/** CornerNet: corners on heatmaps, what they learn, how boxes come of them, and a detector that has learnt it. */
export function Page(): JSX.Element {
  const state = useCornerState();
  const words = say(text);
  const told = prose[lang.value];
  return (
    <Article path="vision/cornernet" claim={words.claim} figure={<CornersFigure state={state} />}>
      <Section id="idea" title={words.idea}>
        <told.Idea />
      </Section>
      <Section id="try" title={words.tryThis.heading}>
        <Experiments
          experiments={words.tryThis.prompts.map(({ prompt, figure, values }) => ({
            prompt,
            figure,
            show: () => change(state, values),
          }))}
        />
      </Section>
      <Section id="pooling" title={words.poolingHeading}>
        <told.Pooling />
        <PoolingFigure state={state} />
      </Section>
      <Section id="targets" title={words.targets}>
        <told.Targets />
        <RadiusFigure state={state} />
      </Section>
      <Section id="focal" title={words.focalHeading}>
        <told.Focal />
        <FocalFigure state={state} />
      </Section>
      <Section id="offsets" title={words.offsetsHeading}>
        <told.Offsets />
        <OffsetsFigure state={state} />
      </Section>
      <Section id="tags" title={words.tagsHeading}>
        <told.Tags />
        <TagsFigure state={state} />
      </Section>
      <Section id="decoding" title={words.decodingHeading}>
        <told.Decoding />
        <DecodingFigure state={state} />
      </Section>
      <Section id="trained" title={words.trainedHeading}>
        <told.Trained />
        <TrainedFigure state={state} />
        <told.Results />
        <ResultsTable />
      </Section>
      <Section id="use" title={words.use.heading}>
        <UseIt />
      </Section>
      <Section id="measured" title={words.measured.heading}>
        <p>
          {words.measured.text} <a href={href("benchmarks")}>{words.measured.link}</a>
        </p>
      </Section>
    </Article>
  );
}

import type { JSX } from "preact";
import { href } from "../../../address.js";
import { Article } from "../../../components/article.js";
import { Experiments } from "../../../components/experiments.js";
import { Section } from "../../../components/section.js";
import { lang, say } from "../../../lang.js";
import { CircleFigure } from "./circle/circle-figure.js";
import { CurvesFigure } from "./curves/curves-figure.js";
import { FamilyFigure } from "./family/family-figure.js";
import { LabFigure } from "./lab/lab-figure.js";
import * as en from "./prose.en.js";
import * as zh from "./prose.zh.js";
import { RecordedTable } from "./recorded/recorded-table.js";
import { ScaleFigure } from "./scale/scale-figure.js";
import { change, useFaceLossesState } from "./state.js";
import { text } from "./text.js";
import { UseIt } from "./use-it.js";

const prose = { en, zh };

/** Softmax losses for faces: boundaries on the circle, the family, scales, margins, and what digits learn under them. */
export function Page(): JSX.Element {
  const state = useFaceLossesState();
  const words = say(text);
  const told = prose[lang.value];
  return (
    <Article path="vision/face-losses" claim={words.claim} figure={<CircleFigure state={state} />}>
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
      <Section id="family" title={words.family.section}>
        <told.Family />
        <FamilyFigure state={state} />
      </Section>
      <Section id="normalise" title={words.normalise}>
        <told.Normalise />
        <ScaleFigure state={state} />
      </Section>
      <Section id="margins" title={words.margins}>
        <told.Margins />
        <CurvesFigure state={state} />
        <told.Numerics />
      </Section>
      <Section id="lab" title={words.lab.section}>
        <told.Lab />
        <LabFigure state={state} />
      </Section>
      <Section id="recorded" title={words.recorded.section}>
        <told.Recorded />
        <RecordedTable />
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

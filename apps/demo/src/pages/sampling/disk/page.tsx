import type { JSX } from "preact";
import { href } from "../../../address.js";
import { Article } from "../../../components/article.js";
import { Section } from "../../../components/section.js";
import { lang, say } from "../../../lang.js";
import { CloudsFigure } from "./clouds/clouds-figure.js";
import { DartsFigure } from "./darts/darts-figure.js";
import { DensityFigure } from "./density/density-figure.js";
import { InverseFigure } from "./inverse/inverse-figure.js";
import { MappingFigure } from "./mapping/mapping-figure.js";
import { PointsPanel } from "./points/points-panel.js";
import * as en from "./prose.en.js";
import * as zh from "./prose.zh.js";
import { NumpyBox } from "./recorded/numpy-box.js";
import { RecordedFigure } from "./recorded/recorded-figure.js";
import { useDiskState } from "./state.js";
import { text } from "./text.js";
import { TryThis } from "./try-this.js";
import { UseIt } from "./use-it.js";
import "./disk.css";

const prose = { en, zh };

/** Uniform points in a circle: four ways side by side, why three are right, any density, the same bits everywhere, a file. */
export function Page(): JSX.Element {
  const state = useDiskState();
  const words = say(text);
  const told = prose[lang.value];
  return (
    <Article path="sampling/disk" claim={words.claim} figure={<CloudsFigure state={state} />}>
      <Section id="idea" title={words.idea}>
        <told.Idea />
      </Section>
      <Section id="try" title={words.tryThis.heading}>
        <TryThis state={state} />
      </Section>
      <Section id="rejection" title={words.rejection}>
        <told.Rejection />
        <DartsFigure state={state} />
      </Section>
      <Section id="inverse" title={words.inverseCdf}>
        <told.Inverse />
        <InverseFigure state={state} />
        <told.WrongRadius />
      </Section>
      <Section id="under" title={words.under}>
        <told.UnderTheCurve />
        <DensityFigure state={state} />
      </Section>
      <Section id="concentric" title={words.maps}>
        <told.Concentric />
        <MappingFigure state={state} />
      </Section>
      <Section id="test" title={words.test}>
        <told.Catching />
      </Section>
      <Section id="reproducible" title={words.reproducible}>
        <told.Reproducible />
        <RecordedFigure />
        <told.LikeNumpy />
        <NumpyBox />
      </Section>
      <Section id="points" title={words.points.section}>
        <p>{words.points.intro}</p>
        <PointsPanel state={state} />
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

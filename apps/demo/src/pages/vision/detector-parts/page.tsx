import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { href } from "../../../address.js";
import { Article } from "../../../components/article.js";
import { Experiments } from "../../../components/experiments.js";
import { Section } from "../../../components/section.js";
import { lang, say } from "../../../lang.js";
import { dayScene } from "../scene/paint-scene.js";
import { ActivationsFigure } from "./activations/activations-figure.js";
import { BlockFigure } from "./blocks/block-figure.js";
import { DetectTable } from "./detect-table.js";
import { shapesPicture, toInput, toWorkingSize } from "./picture/working-picture.js";
import { PipelineFigure } from "./pipeline/pipeline-figure.js";
import * as en from "./prose.en.js";
import * as zh from "./prose.zh.js";
import { RaceFigure } from "./race/race-figure.js";
import { change, type PartsState, usePartsState } from "./state.js";
import { SuppressFigure } from "./suppress/suppress-figure.js";
import { SurveyFigure } from "./survey/survey-figure.js";
import { text } from "./text.js";
import { UseIt } from "./use-it.js";
import { PartsWork } from "./work/parts-work.js";
import "./detector-parts.css";

const prose = { en, zh };

/** YOLOv4's parts: a detector at work, the map of all parts, every block opened, suppression, the race of losses. */
export function Page(): JSX.Element {
  const state = usePartsState();
  const { image, work } = useParts(state);
  const words = say(text);
  const told = prose[lang.value];
  return (
    <Article
      path="vision/detector-parts"
      claim={words.claim}
      figure={<PipelineFigure state={state} work={work} image={image} />}
    >
      <Section id="idea" title={words.idea}>
        <told.Idea />
      </Section>
      <Section id="map" title={words.survey.section}>
        <SurveyFigure state={state} />
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
      <Section id="blocks" title={words.blocks.section}>
        <BlockFigure state={state} work={work} />
      </Section>
      <Section id="field" title={words.field}>
        <told.Field />
      </Section>
      <Section id="fusion" title={words.fusion}>
        <told.Fusion />
      </Section>
      <Section id="details" title={words.details}>
        <told.Details />
      </Section>
      <Section id="activations" title={words.activationsSection}>
        <told.Activations />
        <ActivationsFigure state={state} />
      </Section>
      <Section id="suppress" title={words.suppress.section}>
        <told.Suppress />
        <SuppressFigure state={state} />
      </Section>
      <Section id="race" title={words.race.section}>
        <told.Race />
        <RaceFigure state={state} />
      </Section>
      <Section id="use" title={words.use.heading}>
        <UseIt />
      </Section>
      <Section id="measured" title={words.measured.heading}>
        <DetectTable />
        <p>
          {words.measured.text} <a href={href("benchmarks")}>{words.measured.link}</a>
        </p>
      </Section>
    </Article>
  );
}

/** The picture that is worked on, and the worker, which is asked again whenever anything it depends on changes. */
function useParts(state: PartsState): { readonly image: ImageData; readonly work: PartsWork } {
  const work = useMemo(() => new PartsWork(), []);
  useEffect(() => () => work.end(), [work]);
  const { v, s, own, b, l, o, y, x } = state;
  const seed = own.value === undefined && v.value === "shapes" ? s.value : 0;
  const image = useMemo(
    () => toWorkingSize(own.value ?? (v.value === "shapes" ? shapesPicture(seed) : dayScene().image)),
    [own.value, v.value, seed],
  );
  const ask = (pixels?: Float32Array): void => {
    const mark = [o.value, y.value / 100, x.value / 100] as const;
    work.ask({ block: b.value, level: l.value, seed: s.value, mark }, pixels);
  };
  useEffect(() => ask(toInput(image)), [image]);
  useEffect(() => ask(), [b.value, l.value, s.value, o.value, y.value, x.value]);
  return { image, work };
}

import type { JSX } from "preact";
import { href } from "../../../address.js";
import { Article } from "../../../components/article.js";
import { Experiments } from "../../../components/experiments.js";
import { Section } from "../../../components/section.js";
import { lang, say } from "../../../lang.js";
import { BoxesTable } from "./boxes-table.js";
import { DrawsFigure } from "./draws/draws-figure.js";
import { EraseFigure } from "./erase/erase-figure.js";
import { DigitsPanel } from "./lab/digits-panel.js";
import * as en from "./prose.en.js";
import * as zh from "./prose.zh.js";
import { RelativesFigure } from "./relatives/relatives-figure.js";
import { change, useErasingState } from "./state.js";
import { text } from "./text.js";
import { UseIt } from "./use-it.js";
import "./random-erasing.css";

const prose = { en, zh };

/** Random Erasing: a picture erased in all ways, how the rectangles are drawn, what becomes of boxes, the relatives. */
export function Page(): JSX.Element {
  const state = useErasingState();
  const words = say(text);
  const told = prose[lang.value];
  return (
    <Article path="vision/random-erasing" claim={words.claim} figure={<EraseFigure state={state} />}>
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
      <Section id="rectangle" title={words.rectangle}>
        <told.TheRectangle />
        <DrawsFigure state={state} />
        <told.Upright />
      </Section>
      <Section id="boxes" title={words.detection}>
        <told.Detection />
        <BoxesTable state={state} />
      </Section>
      <Section id="fill" title={words.filling}>
        <told.Filling />
      </Section>
      <Section id="digits" title={words.digits.section}>
        <told.Digits />
        <DigitsPanel state={state} />
      </Section>
      <Section id="relatives" title={words.relatives.section}>
        <told.Relatives />
        <RelativesFigure state={state} />
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

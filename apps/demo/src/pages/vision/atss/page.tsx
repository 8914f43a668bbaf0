import type { JSX } from "preact";
import { href } from "../../../address.js";
import { Article } from "../../../components/article.js";
import { Section } from "../../../components/section.js";
import { lang, say } from "../../../lang.js";
import { CompareFigure } from "./compare/compare-figure.js";
import { SizeFigure } from "./curves/size-figure.js";
import { TopkFigure } from "./curves/topk-figure.js";
import { DetectPanel } from "./detect/detect-panel.js";
import { TrainingTable } from "./detect/training-table.js";
import { GapTable } from "./gap-table.js";
import { LossesFigure } from "./losses/losses-figure.js";
import { Prompts } from "./prompts.js";
import * as en from "./prose.en.js";
import * as zh from "./prose.zh.js";
import { RuleFigure } from "./rule/rule-figure.js";
import { StageFigure } from "./stage/stage-figure.js";
import { useAtssState } from "./state.js";
import { text } from "./text.js";
import { TimingPanel } from "./timing/timing-panel.js";
import { UseIt } from "./use-it.js";
import "./atss.css";

const prose = { en, zh };

/** ATSS: objects that choose their own threshold, the rule step by step, beside other rules, and detectors trained by each. */
export function Page(): JSX.Element {
  const state = useAtssState();
  const words = say(text);
  const told = prose[lang.value];
  return (
    <Article path="vision/atss" claim={words.claim} figure={<StageFigure state={state} />}>
      <Section id="idea" title={words.idea}>
        <told.Idea />
      </Section>
      <Section id="try" title={words.tryThis.heading}>
        <Prompts state={state} prompts={words.tryThis.prompts} />
      </Section>
      <Section id="rule" title={words.rule.section}>
        <told.Rule />
        <RuleFigure state={state} />
        <told.Why />
      </Section>
      <Section id="compare" title={words.compare.section}>
        <told.Beside />
        <CompareFigure state={state} />
      </Section>
      <Section id="k" title={words.curves.section}>
        <told.TopK />
        <TopkFigure state={state} />
        <told.Size />
        <SizeFigure state={state} />
      </Section>
      <Section id="gap" title={words.gap.section}>
        <GapTable />
        <told.Gap />
        <TrainingTable />
        <DetectPanel state={state} />
      </Section>
      <Section id="trouble" title={words.trouble.heading}>
        <Prompts state={state} prompts={words.trouble.prompts} />
      </Section>
      <Section id="losses" title={words.losses.section}>
        <told.Losses />
        <LossesFigure state={state} />
      </Section>
      <Section id="use" title={words.use.heading}>
        <UseIt />
      </Section>
      <Section id="measured" title={words.timing.section}>
        <TimingPanel />
        <p>
          {words.timing.elsewhere} <a href={href("benchmarks")}>{words.timing.link}</a>
        </p>
      </Section>
    </Article>
  );
}

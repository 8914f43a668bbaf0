import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { href } from "../../../address.js";
import { Article } from "../../../components/article.js";
import { Section } from "../../../components/section.js";
import { lang, say } from "../../../lang.js";
import { CensusFigure } from "./ambiguity/census-figure.js";
import { FamiliesFigure } from "./ambiguity/families-figure.js";
import { TreesFigure } from "./ambiguity/trees-figure.js";
import { BuildFigure } from "./building/build-figure.js";
import { LargePanel } from "./large/large-panel.js";
import { LargeTreeWork } from "./large/large-tree.js";
import * as en from "./prose.en.js";
import * as zh from "./prose.zh.js";
import { useTraversalsState } from "./state.js";
import { text } from "./text.js";
import { TryThis } from "./try-this.js";
import { UseIt } from "./use-it.js";
import "./traversals.css";

const prose = { en, zh };

/** A tree from its traversals: built step by step, when it is the only one, all of them, a large one, the code. */
export function Page(): JSX.Element {
  const state = useTraversalsState();
  const work = useMemo(() => new LargeTreeWork(), []);
  useEffect(() => () => work.end(), [work]);
  const words = say(text);
  const { Idea, OneStack, Degrees, SameTwice, Counting, General } = prose[lang.value];
  return (
    <Article path="trees/traversals" claim={words.claim} figure={<BuildFigure state={state} />}>
      <Section id="idea" title={words.idea}>
        <Idea />
      </Section>
      <Section id="try" title={words.tryThis.heading}>
        <TryThis state={state} />
      </Section>
      <Section id="stack" title={words.stack}>
        <OneStack />
      </Section>
      <Section id="degrees" title={words.degrees}>
        <Degrees />
        <FamiliesFigure />
        <SameTwice />
        <CensusFigure state={state} />
      </Section>
      <Section id="every" title={words.every.section}>
        <Counting />
        <TreesFigure state={state} />
        <General />
      </Section>
      <Section id="large" title={words.large.heading}>
        <p>{words.large.intro}</p>
        <LargePanel state={state} work={work} />
      </Section>
      <Section id="use" title={words.use.heading}>
        <UseIt state={state} />
      </Section>
      <Section id="measured" title={words.measured.heading}>
        <p>
          {words.measured.text} <a href={href("benchmarks")}>{words.measured.link}</a>
        </p>
      </Section>
    </Article>
  );
}

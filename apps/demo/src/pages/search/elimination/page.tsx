import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { href } from "../../../address.js";
import { Article } from "../../../components/article.js";
import { Section } from "../../../components/section.js";
import { lang, say } from "../../../lang.js";
import { ColumnJob } from "./column/column-job.js";
import { ColumnPanel } from "./column/column-panel.js";
import { FamiliesTable } from "./families-table.js";
import { SearchFigure } from "./figure/search-figure.js";
import { IntervalTable } from "./interval-table.js";
import * as en from "./prose.en.js";
import * as zh from "./prose.zh.js";
import { useEliminationState } from "./state.js";
import { text } from "./text.js";
import { TryThis } from "./try-this.js";
import { TwoLeft } from "./two-left.js";
import { UseIt } from "./use-it.js";
import "./elimination.css";

const prose = { en, zh };

/** Binary search by elimination: a search step by step, the idea, the rounding, the exercises, a real column, the code. */
export function Page(): JSX.Element {
  const state = useEliminationState();
  const job = useMemo(() => new ColumnJob(), []);
  useEffect(() => () => job.cancel(), [job]);
  const words = say(text);
  const { Idea, NextInterval, Rounding, Monotone, Cost, Distribution } = prose[lang.value];
  return (
    <Article path="search/elimination" claim={words.claim} figure={<SearchFigure state={state} />}>
      <Section id="idea" title={words.idea}>
        <Idea />
      </Section>
      <Section id="try" title={words.tryThis.heading}>
        <TryThis state={state} />
      </Section>
      <Section id="next" title={words.next}>
        <NextInterval />
        <IntervalTable />
      </Section>
      <Section id="rounding" title={words.rounding}>
        <Rounding />
        <TwoLeft state={state} />
      </Section>
      <Section id="monotone" title={words.monotone}>
        <Monotone />
        <FamiliesTable state={state} />
      </Section>
      <Section id="cost" title={words.cost}>
        <Cost />
      </Section>
      <Section id="column" title={words.column.heading}>
        <ColumnPanel state={state} job={job} />
        <Distribution />
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

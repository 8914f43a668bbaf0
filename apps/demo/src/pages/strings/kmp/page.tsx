import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { href } from "../../../address.js";
import { Article } from "../../../components/article.js";
import { Section } from "../../../components/section.js";
import { lang, say } from "../../../lang.js";
import { BuildFigure } from "./build-figure.js";
import { FileSearch } from "./file-search/file-search.js";
import { FileSearchPanel } from "./file-search/file-search-panel.js";
import * as en from "./prose.en.js";
import * as zh from "./prose.zh.js";
import { SearchFigure } from "./search-figure.js";
import { useKmpState } from "./state.js";
import { text } from "./text.js";
import { TryThis } from "./try-this.js";
import { UseIt } from "./use-it.js";
import "./kmp.css";

const prose = { en, zh };

/** KMP: the search step by step, the idea, a real file, the code. */
export function Page(): JSX.Element {
  const state = useKmpState();
  const search = useMemo(() => new FileSearch(), []);
  useEffect(() => () => search.cancel(), [search]);
  const words = say(text);
  const { Idea, SafeShift, SelfSearch, Cost } = prose[lang.value];
  return (
    <Article path="strings/kmp" claim={words.claim} figure={<SearchFigure state={state} />}>
      <Section id="idea" title={words.idea}>
        <Idea />
      </Section>
      <Section id="try" title={words.tryThis.heading}>
        <TryThis state={state} />
      </Section>
      <Section id="safe" title={words.safe}>
        <SafeShift />
      </Section>
      <Section id="failure" title={words.failure}>
        <SelfSearch />
        <BuildFigure state={state} />
      </Section>
      <Section id="cost" title={words.cost}>
        <Cost />
      </Section>
      <Section id="file" title={words.file.heading}>
        <FileSearchPanel state={state} search={search} />
      </Section>
      <Section id="use" title={words.use.heading}>
        <UseIt state={state} search={search} />
      </Section>
      <Section id="measured" title={words.measured.heading}>
        <p>
          {words.measured.text} <a href={href("benchmarks")}>{words.measured.link}</a>
        </p>
      </Section>
    </Article>
  );
}

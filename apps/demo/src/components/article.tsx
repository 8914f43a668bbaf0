import type { ComponentChildren, JSX } from "preact";
import { useEffect } from "preact/hooks";
import { articleAt } from "../articles.js";
import { say } from "../lang.js";
import { ArticleContents, SectionRegistry, useSectionRegistry } from "./article-contents.js";
import "./article.css";

export interface ArticleProps {
  /** Which of the twelve articles: "strings/kmp". */
  readonly path: string;
  /** What the article says, in one sentence. */
  readonly claim: ComponentChildren;
  /** The live figure, which comes first. */
  readonly figure: ComponentChildren;
  /** Its sections. */
  readonly children: ComponentChildren;
}

/** The page of an article: title, claim, figure, sections with a table of contents. */
export function Article({ path, claim, figure, children }: ArticleProps): JSX.Element {
  const title = say(articleAt(path).title);
  const registry = useSectionRegistry();
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <article class="article">
      <SectionRegistry.Provider value={registry}>
        <header class="article-header">
          <h1>{title}</h1>
          <p class="article-claim">{claim}</p>
        </header>
        <ArticleContents />
        <div class="article-body">
          {figure}
          {children}
        </div>
      </SectionRegistry.Provider>
    </article>
  );
}

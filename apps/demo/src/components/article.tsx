import type { ComponentChildren, JSX } from "preact";
import { articleAt } from "../articles.js";
import { say } from "../lang.js";
import { useTitle } from "../title.js";
import { ArticleContents } from "./article-contents.js";
import { RelatedArticles } from "./related-articles.js";
import { SectionRegistry, useSectionRegistry } from "./section-registry.js";
import "./article.css";

export interface ArticleProps {
  /** Which of the twelve articles: "strings/kmp". */
  readonly path: string;
  /** What the article says, in one sentence. */
  readonly claim: ComponentChildren;
  /** The live figure, which comes first. */
  readonly figure: ComponentChildren;
  /** Its sections; related articles follow by themselves. */
  readonly children: ComponentChildren;
}

/** The page of an article: title, claim, figure, sections with a table of contents. */
export function Article({ path, claim, figure, children }: ArticleProps): JSX.Element {
  const title = say(articleAt(path).title);
  const registry = useSectionRegistry();
  useTitle(title);
  return (
    <SectionRegistry.Provider value={registry}>
      <article class="article">
        <header class="article-header">
          <h1>{title}</h1>
          <p class="article-claim">{claim}</p>
        </header>
        <ArticleContents />
        <div class="article-body">
          {figure}
          {children}
          <RelatedArticles path={path} />
        </div>
      </article>
    </SectionRegistry.Provider>
  );
}

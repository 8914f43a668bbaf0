import type { JSX } from "preact";
import { href } from "../address.js";
import { say } from "../lang.js";
import { pageExists } from "../pages.js";
import { relatedTo } from "../relations.js";
import { Section } from "./section.js";
import "./related-articles.css";

const text = {
  zh: { related: "相关文章", coming: "即将推出" },
  en: { related: "Related articles", coming: "coming" },
};

/** The articles that share an idea with this one, and the idea. */
export function RelatedArticles({ path }: { readonly path: string }): JSX.Element {
  const t = say(text);
  return (
    <Section id="related" title={t.related}>
      <ul class="related-articles">
        {relatedTo(path).map(({ article, idea }) => (
          <li key={article.path}>
            {pageExists(article.path) ? (
              <a href={href(article.path)}>{say(article.title)}</a>
            ) : (
              <span>
                {say(article.title)} <small>{t.coming}</small>
              </span>
            )}
            <span class="related-idea">{say(idea)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

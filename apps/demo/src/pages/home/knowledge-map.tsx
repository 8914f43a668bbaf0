import { useSignal } from "@preact/signals";
import { articles, PACKAGES } from "../../articles.js";
import { say } from "../../lang.js";
import { relatedTo } from "../../relations.js";
import { MapArticle } from "./map-article.js";
import { MapGround } from "./map-ground.js";
import { islands } from "./map-layout.js";
import { onMap } from "./on-map.js";
import "./knowledge-map.css";

const text = {
  zh: {
    hint: "指向一篇文章：它的图会动起来，连线说明它与谁共享一个想法。虚线框的文章即将推出。",
    packages: {
      strings: "字符串",
      search: "查找",
      trees: "树",
      sampling: "抽样",
      rl: "强化学习",
      "vision-losses": "视觉与损失",
    },
  },
  en: {
    hint: "Point at an article: its picture moves, and lines show which others share an idea with it. Dashed ones are coming.",
    packages: {
      strings: "Strings",
      search: "Search",
      trees: "Trees",
      sampling: "Sampling",
      rl: "Reinforcement learning",
      "vision-losses": "Vision and losses",
    },
  },
};

/** The articles as a graph grouped by package; on a phone, and to a screen reader, a list. */
export function KnowledgeMap() {
  const t = say(text);
  const pointed = useSignal<string | undefined>(undefined);
  return (
    <>
      <div class="map">
        <MapGround pointed={pointed.value} />
        {PACKAGES.map((name) => (
          <section key={name}>
            <h2 class="map-package" style={onMap(islands[name].name)}>
              {t.packages[name]} <code>@kb/{name}</code>
            </h2>
            <ul>
              {articles
                .filter((article) => article.package === name)
                .map((article) => (
                  <MapArticle key={article.path} article={article} pointed={pointed} />
                ))}
            </ul>
          </section>
        ))}
      </div>
      <p class="map-caption" aria-hidden="true">
        {pointed.value === undefined
          ? t.hint
          : relatedTo(pointed.value).map(({ article, idea }) => (
              <span key={article.path}>
                <b>{say(article.title)}</b> {say(idea)}
              </span>
            ))}
      </p>
    </>
  );
}

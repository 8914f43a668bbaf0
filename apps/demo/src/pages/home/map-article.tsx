import type { Signal } from "@preact/signals";
import { href } from "../../address.js";
import type { Article } from "../../articles.js";
import { say } from "../../lang.js";
import { pageExists } from "../../pages.js";
import { places } from "./map-layout.js";
import { Miniature } from "./miniatures/miniature.js";
import { onMap } from "./on-map.js";
import { useTicks } from "./use-ticks.js";

const text = { zh: { coming: "即将推出" }, en: { coming: "coming" } };

interface MapArticleProps {
  readonly article: Article;
  /** The path of the article that the visitor points at. */
  readonly pointed: Signal<string | undefined>;
}

/** An article on the map: its miniature moves while it is pointed at or focused. */
export function MapArticle({ article: { path, title }, pointed }: MapArticleProps) {
  const tick = useTicks(pointed.value === path);
  const point = () => {
    pointed.value = path;
  };
  const leave = () => {
    if (pointed.value === path) pointed.value = undefined;
  };
  const content = (
    <>
      <span class="map-picture">
        <Miniature path={path} tick={tick} />
      </span>
      <span class="map-title">{say(title)}</span>
    </>
  );
  return (
    <li
      class="map-article"
      style={onMap(places[path]!)}
      onPointerEnter={point}
      onPointerLeave={leave}
      onFocusCapture={point}
      onBlurCapture={leave}
    >
      {pageExists(path) ? (
        <a class="map-card" href={href(path)}>
          {content}
        </a>
      ) : (
        <div class="map-card map-coming">
          {content} <small class="map-coming-word">{say(text).coming}</small>
        </div>
      )}
    </li>
  );
}

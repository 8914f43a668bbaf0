import { type Signal, useSignal } from "@preact/signals";
import { createContext, type JSX } from "preact";
import { useContext } from "preact/hooks";
import { say } from "../lang.js";

export interface SectionEntry {
  readonly id: string;
  readonly title: string;
  readonly element: HTMLElement;
}

type Registry = Signal<readonly SectionEntry[]>;

/** The sections of the article around, in the order of the page. */
export const SectionRegistry = createContext<Registry | undefined>(undefined);

/** A registry for one article. */
export function useSectionRegistry(): Registry {
  return useSignal<readonly SectionEntry[]>([]);
}

const text = { zh: { contents: "目录" }, en: { contents: "Contents" } };

/** Links to the sections of the article around. */
export function ArticleContents(): JSX.Element {
  const sections = useContext(SectionRegistry);
  return (
    <nav class="article-contents" aria-label={say(text).contents}>
      <ol>
        {sections?.value.map(({ id, title, element }) => (
          <li key={id}>
            <button type="button" onClick={() => element.scrollIntoView()}>
              {title}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useContext, useEffect } from "preact/hooks";
import { href } from "../address.js";
import { say } from "../lang.js";
import { replaceQuery, route } from "../router.js";
import { type SectionEntry, SectionRegistry } from "./section-registry.js";

const text = { zh: { contents: "目录" }, en: { contents: "Contents" } };

/** Links to the sections of the article around; the one being read is marked. */
export function ArticleContents(): JSX.Element {
  const sections = useContext(SectionRegistry)?.value ?? [];
  const reading = useSectionInView(sections);
  const { path, query } = route.value;
  return (
    <nav class="article-contents" aria-label={say(text).contents}>
      <ol>
        {sections.map(({ id, title, element }) => (
          <li key={id}>
            <a
              href={href(path, { ...Object.fromEntries(query), at: id })}
              aria-current={reading === id ? "true" : undefined}
              onClick={(event) => {
                event.preventDefault();
                replaceQuery({ at: id });
                element.scrollIntoView();
                element.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
              }}
            >
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The last section whose heading has passed the upper third of the screen; at the end of the page, the last of all. */
function useSectionInView(sections: readonly SectionEntry[]): string | undefined {
  const reading = useSignal<string | undefined>(undefined);
  useEffect(() => {
    const update = (): void => {
      const atEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
      const line = atEnd ? innerHeight : innerHeight / 3;
      const passed = sections.filter(({ element }) => element.getBoundingClientRect().top < line);
      reading.value = passed.at(-1)?.id;
    };
    update();
    addEventListener("scroll", update, { passive: true });
    return () => removeEventListener("scroll", update);
  }, [sections, reading]);
  return reading.value;
}

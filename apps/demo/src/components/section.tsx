import type { ComponentChildren, JSX } from "preact";
import { useContext, useLayoutEffect, useRef } from "preact/hooks";
import { SectionRegistry } from "./article-contents.js";

export interface SectionProps {
  /** Unique in the article. */
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A section of an article; it puts itself in the table of contents. */
export function Section({ id, title, children }: SectionProps): JSX.Element {
  const place = useRef<HTMLElement>(null);
  const registry = useContext(SectionRegistry);
  useLayoutEffect(() => {
    const element = place.current;
    if (!registry || !element) return;
    const others = registry.peek().filter((entry) => entry.id !== id);
    registry.value = [...others, { id, title, element }].sort((a, b) =>
      a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    );
  }, [id, title, registry]);
  return (
    <section ref={place} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

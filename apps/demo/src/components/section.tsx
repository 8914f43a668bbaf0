import type { ComponentChildren, JSX } from "preact";
import { useContext, useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { route } from "../router.js";
import { holdInView } from "./hold-in-view.js";
import { register, SectionRegistry } from "./section-registry.js";

export interface SectionProps {
  /** Unique in the article; a link with `at=id` opens the page here. */
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A section of an article; it puts itself in the table of contents. */
export function Section({ id, title, children }: SectionProps): JSX.Element {
  const place = useRef<HTMLElement>(null);
  const registry = useContext(SectionRegistry);
  useLayoutEffect(
    () => (registry && place.current ? register(registry, { id, title, element: place.current }) : undefined),
    [id, title, registry],
  );
  useEffect(() => {
    if (place.current && route.peek().query.get("at") === id) return holdInView(place.current);
  }, [id]);
  return (
    <section ref={place} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}

import type { ComponentChildren, JSX } from "preact";

export interface FigureProps {
  readonly children: ComponentChildren;
  /** What the reader sees, in a sentence. */
  readonly caption?: ComponentChildren;
  /** Names the figure for screen readers; its caption does unless this is given. */
  readonly label?: string;
  /** Where links within the page lead. */
  readonly id?: string;
}

/** A figure with room to break out of the text column. */
export function Figure({ children, caption, label, id }: FigureProps): JSX.Element {
  return (
    <figure class="figure" id={id} aria-label={label}>
      {children}
      {caption !== undefined && <figcaption>{caption}</figcaption>}
    </figure>
  );
}

import type { ComponentChildren, JSX } from "preact";

/** A picture among others in a figure, with its title. */
export function Panel({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <div class="corner-panel">
      <p>{title}</p>
      {children}
    </div>
  );
}

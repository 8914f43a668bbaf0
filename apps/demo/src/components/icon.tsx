import type { JSX } from "preact";

const PATHS = {
  first: "M5 4v12M16 4l-8 6 8 6z",
  back: "M14 4l-8 6 8 6z",
  play: "M6 3.5l10 6.5-10 6.5z",
  pause: "M6 4h2.5v12H6zM11.5 4H14v12h-2.5z",
  forward: "M6 4l8 6-8 6z",
  last: "M15 4v12M4 4l8 6-8 6z",
  copy: "M7 7V4h9v9h-3M4 7h9v9H4z",
  done: "M4 10.5l4 4 8-9",
  repeat: "M4 9a6 6 0 0111-3l1.5 1.5M16.5 3v4.5H12M16 11a6 6 0 01-11 3l-1.5-1.5M3.5 17v-4.5H8",
  unequal: "M4 7.5h12M4 12.5h12M13 3.5l-6 13",
  light:
    "M10 6.5a3.5 3.5 0 100 7 3.5 3.5 0 000-7zM10 1.5v2M10 16.5v2M1.5 10h2M16.5 10h2M4 4l1.4 1.4M14.6 14.6L16 16M4 16l1.4-1.4M14.6 5.4L16 4",
  dark: "M16.5 12A7 7 0 118 3.5a5.6 5.6 0 008.5 8.5z",
  system: "M3 4h14v9.5H3zM7 17h6M10 13.5V17",
  file: "M5 2.5h6.5L15 6v11.5H5zM11.5 2.5V6H15",
} as const;

export type IconName = keyof typeof PATHS;

const SOLID: ReadonlySet<IconName> = new Set(["first", "back", "play", "pause", "forward", "last"]);

/** A sign of 1.25em; whoever shows it names it for screen readers. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg class={SOLID.has(name) ? "icon icon-solid" : "icon"} viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}

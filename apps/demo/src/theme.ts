import { effect, type ReadonlySignal, signal } from "@preact/signals";
import { recall, remember } from "./storage.js";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const current = signal<Theme>(THEMES.find((theme) => theme === recall("theme")) ?? "system");

/** The chosen theme; "system" follows the device. */
export const theme: ReadonlySignal<Theme> = current;

/** Switches the theme and remembers it. */
export function setTheme(next: Theme): void {
  remember("theme", next);
  current.value = next;
}

effect(() => {
  document.documentElement.dataset.theme = theme.value;
});

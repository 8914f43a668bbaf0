import type { JSX } from "preact";
import { say } from "../lang.js";
import { setTheme, THEMES, theme } from "../theme.js";
import { Icon } from "./icon.js";

const text = {
  zh: { system: "主题：跟随系统", light: "主题：浅色", dark: "主题：深色" },
  en: { system: "Theme: system", light: "Theme: light", dark: "Theme: dark" },
};

/** Steps through the themes: the device's, light, dark. */
export function ThemeSwitch(): JSX.Element {
  const name = say(text)[theme.value];
  const next = THEMES[(THEMES.indexOf(theme.value) + 1) % THEMES.length]!;
  return (
    <button type="button" class="quiet" aria-label={name} title={name} onClick={() => setTheme(next)}>
      <Icon name={theme.value} />
    </button>
  );
}

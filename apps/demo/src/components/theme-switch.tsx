import type { JSX } from "preact";
import { say } from "../lang.js";
import { setTheme, THEMES, theme } from "../theme.js";
import { Icon } from "./icon.js";

const text = {
  zh: { label: "主题", system: "跟随系统", light: "浅色", dark: "深色" },
  en: { label: "Theme", system: "system", light: "light", dark: "dark" },
};

/** Steps through the themes: the device's, light, dark. */
export function ThemeSwitch(): JSX.Element {
  const t = say(text);
  const next = THEMES[(THEMES.indexOf(theme.value) + 1) % THEMES.length]!;
  const name = `${t.label}： ${t[theme.value]}`;
  return (
    <button type="button" class="quiet" aria-label={name} title={name} onClick={() => setTheme(next)}>
      <Icon name={theme.value} />
    </button>
  );
}

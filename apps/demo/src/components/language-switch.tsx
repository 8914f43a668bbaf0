import type { JSX } from "preact";
import { lang, setLang } from "../lang.js";

const OTHER = {
  zh: { lang: "en", tag: "en", name: "English" },
  en: { lang: "zh", tag: "zh-CN", name: "中文" },
} as const;

/** Switches to the other language, named in that language. */
export function LanguageSwitch(): JSX.Element {
  const other = OTHER[lang.value];
  return (
    <button type="button" class="quiet" lang={other.tag} onClick={() => setLang(other.lang)}>
      {other.name}
    </button>
  );
}

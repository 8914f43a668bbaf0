import { effect, type ReadonlySignal, signal } from "@preact/signals";
import { replaceQuery, route } from "./router.js";
import { recall, remember } from "./storage.js";

export const LANGS = ["zh", "en"] as const;
export type Lang = (typeof LANGS)[number];

const isLang = (value: string | null | undefined): value is Lang => LANGS.some((lang) => lang === value);

const current = signal<Lang>(firstLang());

/** The language of the page: the address's `lang`, else the last choice, else the browser's. */
export const lang: ReadonlySignal<Lang> = current;

/** Switches the language, remembers it, and writes it to the address so that the link keeps it. */
export function setLang(next: Lang): void {
  remember("lang", next);
  current.value = next;
  replaceQuery({ lang: next });
}

/** The dictionary's side in the current language; components that call it follow the language. */
export function say<T>(dictionary: Readonly<Record<Lang, T>>): T {
  return dictionary[lang.value];
}

function firstLang(): Lang {
  const remembered = recall("lang");
  if (isLang(remembered)) return remembered;
  return navigator.languages.some((tag) => tag.startsWith("zh")) ? "zh" : "en";
}

effect(() => {
  const asked = route.value.query.get("lang");
  if (isLang(asked)) current.value = asked;
});

effect(() => {
  document.documentElement.lang = lang.value === "zh" ? "zh-CN" : "en";
});

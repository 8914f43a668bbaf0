import type { JSX } from "preact";
import { say } from "../lang.js";
import { href } from "../router.js";
import { LanguageSwitch } from "./language-switch.js";
import { ThemeSwitch } from "./theme-switch.js";
import "./site-header.css";

const text = {
  zh: { name: "活的算法", skip: "跳到正文", benchmarks: "基准测试" },
  en: { name: "Algorithms, alive", skip: "Skip to the text", benchmarks: "Benchmarks" },
};

/** The line on top of every page: home, benchmarks, language and theme. */
export function SiteHeader(): JSX.Element {
  const t = say(text);
  return (
    <header class="site-header">
      <a class="site-name" href={href("")}>
        {t.name}
      </a>
      <nav>
        <a href={href("benchmarks")}>{t.benchmarks}</a>
        <LanguageSwitch />
        <ThemeSwitch />
      </nav>
    </header>
  );
}

import type { JSX } from "preact";
import { href } from "../address.js";
import { say } from "../lang.js";
import { path } from "../router.js";
import { siteName } from "../title.js";
import { LanguageSwitch } from "./language-switch.js";
import { ThemeSwitch } from "./theme-switch.js";
import "./site-header.css";

const text = {
  zh: { skip: "跳到正文", site: "全站", benchmarks: "基准测试" },
  en: { skip: "Skip to the text", site: "Site", benchmarks: "Benchmarks" },
};

/** The line on top of every page: home, benchmarks, language and theme. */
export function SiteHeader(): JSX.Element {
  const t = say(text);
  const current = (of: string) => (path.value === of ? "page" : undefined);
  return (
    <header class="site-header">
      <a class="skip-link" href={href(path.value)} onClick={skipToMain}>
        {t.skip}
      </a>
      <a class="site-name" href={href("")} aria-current={current("")}>
        <Mark />
        <span>{say(siteName)}</span>
      </a>
      <nav aria-label={t.site}>
        <a href={href("benchmarks")} aria-current={current("benchmarks")}>
          {t.benchmarks}
        </a>
        <LanguageSwitch />
        <ThemeSwitch />
      </nav>
    </header>
  );
}

// The hash is the router's, so the link cannot name its target there.
function skipToMain(event: Event): void {
  event.preventDefault();
  document.querySelector<HTMLElement>("#main")?.focus();
}

function Mark(): JSX.Element {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true">
      <path d="M4 5l12 5-12 5" fill="none" stroke="var(--line-strong)" stroke-width="1.5" />
      <circle cx="4" cy="5" r="2.6" fill="var(--accent)" />
      <circle cx="16" cy="10" r="3" fill="var(--current)" />
      <circle cx="4" cy="15" r="2.6" fill="var(--accent)" />
    </svg>
  );
}

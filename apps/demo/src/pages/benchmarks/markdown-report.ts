import { type CaseResult, markdownTable } from "@kb/benchmark";
import type { Lang } from "../../lang.js";
import type { SuiteInfo } from "./suite-entry.js";

/** Results with what they depend on, as Markdown: one table a suite. */
export function markdownReport(
  suites: readonly SuiteInfo[],
  resultsOf: (suite: SuiteInfo) => readonly CaseResult[],
  lang: Lang,
): string {
  const { userAgent, hardwareConcurrency } = navigator;
  const host = { zh: `${hardwareConcurrency} 个核心`, en: `${hardwareConcurrency} cores` }[lang];
  const tables = suites.flatMap((suite) => {
    const results = resultsOf(suite);
    if (results.length === 0) return [];
    return [`**${suite.name}** (${suite.backend ?? ""})`, markdownTable(results, lang)];
  });
  return [`${userAgent}, ${host}`, ...tables].join("\n\n");
}

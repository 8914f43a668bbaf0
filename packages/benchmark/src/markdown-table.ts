import { bestRival, type CaseResult, type GoalResult } from "./result.js";
import type { Label } from "./suite.js";
import { formatGoal, formatRatio, formatSpeed } from "./unit.js";

type Lang = keyof Label;

const WORDS = {
  en: { header: ["Case", "Ours", "Best rival", "Ratio", "Goal"], none: "none", met: "met", missed: "missed" },
  zh: { header: ["用例", "本包", "最快的对手", "倍数", "目标"], none: "无", met: "达到", missed: "未达到" },
} as const;

/** One row a case: ours, the best rival, how many times as fast ours is (bold where it is faster), and the goals. */
export function markdownTable(results: readonly CaseResult[], lang: Lang = "en"): string {
  const { header, none } = WORDS[lang];
  const rows = results.map((result) => {
    const best = bestRival(result);
    return [
      result.title[lang],
      cell(result, result.timings[0]),
      best === undefined ? none : cell(result, best),
      best === undefined ? "" : emphasise(formatRatio(best.ratio), best.ratio > 1),
      result.goals.map((goal) => goalCell(goal, lang)).join("<br>"),
    ];
  });
  return [header, ["---", "---", "---", "---:", "---"], ...rows].map(line).join("\n");
}

function cell({ amount, unit }: CaseResult, timing: CaseResult["timings"][number] | undefined): string {
  return timing === undefined ? "" : `\`${timing.name}\` ${formatSpeed(timing.median, amount, unit)}`;
}

function goalCell({ atLeast, against = [], ratio, met }: GoalResult, lang: Lang): string {
  const subject = [formatGoal(atLeast), against.map((name) => `\`${name}\``).join(", ")].join(" ").trim();
  return `${subject}: ${WORDS[lang][met ? "met" : "missed"]} (${formatRatio(ratio)})`;
}

const emphasise = (text: string, strong: boolean): string => (strong ? `**${text}**` : text);
const line = (cells: readonly string[]): string => `| ${cells.map(escapeCell).join(" | ")} |`;
const escapeCell = (text: string): string => text.replaceAll("|", "\\|");

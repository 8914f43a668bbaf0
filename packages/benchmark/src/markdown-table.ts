import type { Lang } from "./label.js";
import { bestRival, type CaseResult, type GoalResult, type Timing } from "./result.js";
import { formatGoal, formatRatio, formatSpeed } from "./unit.js";

const WORDS = {
  en: { header: ["Case", "Ours", "Best rival", "Ratio", "Goal"], none: "none", met: "met", missed: "missed" },
  zh: { header: ["用例", "本包", "最快的对手", "倍数", "目标"], none: "无", met: "达到", missed: "未达到" },
} as const;

/** One row a case: ours, the best rival, how many times as fast ours is (bold where it is faster), and goals if there are any. */
export function markdownTable(results: readonly CaseResult[], lang: Lang = "en"): string {
  const { header, none } = WORDS[lang];
  const rows = results.map((result) => {
    const best = bestRival(result);
    return [
      result.title[lang],
      cell(result, result.timings[0], lang),
      best === undefined ? none : cell(result, best, lang),
      best === undefined ? "" : emphasise(formatRatio(best.ratio), best.ratio > 1),
      result.goals.map((goal) => goalCell(goal, best, lang)).join("<br>"),
    ];
  });
  const columns = results.some(({ goals }) => goals.length > 0) ? 5 : 4;
  const table = [header, ["---", "---", "---", "---:", "---"], ...rows];
  return table.map((cells) => line(cells.slice(0, columns))).join("\n");
}

function cell({ amount, unit }: CaseResult, timing: Timing | undefined, lang: Lang): string {
  return timing === undefined ? "" : `\`${timing.name}\` ${formatSpeed(timing.median, amount, unit, lang)}`;
}

/** Against whom, and with what ratio, only where that is not what the row says already. */
function goalCell(
  { atLeast, against = [], ratio, met }: GoalResult,
  best: Timing | undefined,
  lang: Lang,
): string {
  const verdict = `${WORDS[lang][met ? "met" : "missed"]}`;
  if (ratio === best?.ratio) return `${formatGoal(atLeast)}: ${verdict}`;
  const rivals = against.map((name) => `\`${name}\``).join(", ");
  return `${formatGoal(atLeast)} ${rivals}: ${verdict} (${formatRatio(ratio)})`;
}

const emphasise = (text: string, strong: boolean): string => (strong ? `**${text}**` : text);
const line = (cells: readonly string[]): string => `| ${cells.map(escapeCell).join(" | ")} |`;
const escapeCell = (text: string): string => text.replaceAll("|", "\\|");

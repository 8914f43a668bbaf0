// Writes the figures of the README from results.json; with --check, only tells whether they are those of results.json.
import { fileURLToPath } from "node:url";
import { bestRival, type CaseResult, formatRatio, formatTime, markdownTable } from "@kb/benchmark";
import { type RecordedResults, readResults, sectionIs, writeSection } from "@kb/benchmark/node";

interface StringsResults extends RecordedResults {
  readonly worstInput: { readonly tried: number; readonly byTime: Worst; readonly byKmp: Worst };
}

interface Worst {
  readonly input: string;
  readonly result: CaseResult;
}

const fileBeside = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const readme = fileBeside("../README.md");
const results = readResults<StringsResults>(fileBeside("results.json"));
const figures = [
  machineLine(results),
  markdownTable(results.cases),
  `The worst inputs that a search over ${results.worstInput.tried.toLocaleString("en-US")} haystacks and needles found:`,
  [worstLine("By time", results.worstInput.byTime), worstLine("Against KMP", results.worstInput.byKmp)].join(
    "\n",
  ),
].join("\n\n");

if (!process.argv.includes("--check")) writeSection(readme, "figures", figures);
else if (!sectionIs(readme, "figures", figures)) {
  console.error("README.md does not quote results.json: run `pnpm --filter @kb/strings-bench readme`");
  process.exitCode = 1;
}

function machineLine({ machine: { cpu, cores, node, v8 }, date }: RecordedResults): string {
  return `Measured on ${date}: ${cpu}, ${cores} cores, Node ${node} (V8 ${v8}). Medians; above 1× ours is faster.`;
}

function worstLine(by: string, { input, result }: Worst): string {
  const [ours] = result.timings;
  const kmp = result.timings.find(({ name }) => name.startsWith("KMP"))!;
  const perByte = formatTime(ours!.median / result.amount);
  const best = bestRival(result)!;
  const ratios = [
    `${formatRatio(kmp.ratio)} plain JavaScript KMP`,
    `${formatRatio(best.ratio)} \`${best.name}\``,
  ];
  return `- ${by}: ${perByte} a byte, ${ratios.join(", ")} (\`${input}\`)`;
}

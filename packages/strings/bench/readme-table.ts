// Writes the figures of the README from results.json; with --check, only tells whether they are those of results.json.
import { bestRival, type CaseResult, formatRatio, formatTime } from "@kb/benchmark";
import { quoteResults, type RecordedResults } from "@kb/benchmark/node";

interface StringsResults extends RecordedResults {
  readonly worstInput: { readonly tried: number; readonly byTime: Worst; readonly byKmp: Worst };
}

interface Worst {
  readonly input: string;
  readonly result: CaseResult;
}

quoteResults<StringsResults>(import.meta.url, {
  more: ({ worstInput: { tried, byTime, byKmp } }) => [
    `The worst inputs that a search over ${tried.toLocaleString("en-US")} haystacks and needles found:`,
    [worstLine("By time", byTime), worstLine("Against KMP", byKmp)].join("\n"),
  ],
});

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

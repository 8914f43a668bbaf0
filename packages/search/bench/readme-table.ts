// Writes the figures of the README from results.json; with --check, only tells whether they are those of results.json.
import { fileURLToPath } from "node:url";
import { markdownTable } from "@kb/benchmark";
import { type RecordedResults, readResults, sectionIs, writeSection } from "@kb/benchmark/node";

interface SearchResults extends RecordedResults {
  readonly memory: Readonly<Record<string, number>>;
}

const fileBeside = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const readme = fileBeside("../README.md");
const results = readResults<SearchResults>(fileBeside("results.json"));
const figures = [machineLine(results), markdownTable(results.cases), memoryLine(results)].join("\n\n");

if (!process.argv.includes("--check")) writeSection(readme, "figures", figures);
else if (!sectionIs(readme, "figures", figures)) {
  console.error("README.md does not quote results.json: run `pnpm --filter @kb/search-bench readme`");
  process.exitCode = 1;
}

function machineLine({ machine: { cpu, cores, node, v8 }, date }: RecordedResults): string {
  return `Measured on ${date}: ${cpu}, ${cores} cores, Node ${node} (V8 ${v8}). 2¹⁸ queries a run; medians; above 1× ours is faster.`;
}

function memoryLine({ memory }: SearchResults): string {
  const ratios = Object.entries(memory).map(([kind, ratio]) => `${ratio.toFixed(4)}× the keys for ${kind}`);
  return `An index over 10⁶ keys takes ${ratios.join(", ")}.`;
}

// Writes the figures of the README from results.json; with --check, only tells whether they are those of results.json.
import { fileURLToPath } from "node:url";
import { markdownTable } from "@kb/benchmark";
import { type RecordedResults, readResults, sectionIs, writeSection } from "@kb/benchmark/node";

const fileBeside = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const readme = fileBeside("../README.md");
const results = readResults<RecordedResults>(fileBeside("results.json"));
const figures = [machineLine(results), markdownTable(results.cases)].join("\n\n");

if (!process.argv.includes("--check")) writeSection(readme, "figures", figures);
else if (!sectionIs(readme, "figures", figures)) {
  console.error("README.md does not quote results.json: run `pnpm --filter @kb/sampling-bench readme`");
  process.exitCode = 1;
}

function machineLine({ machine: { cpu, cores, node, v8 }, date }: RecordedResults): string {
  return `Measured on ${date}: ${cpu}, ${cores} cores, Node ${node} (V8 ${v8}). Medians; above 1× ours is faster.`;
}

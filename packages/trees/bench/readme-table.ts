// Writes the figures of the README from results.json; with --check, only tells whether they are those of results.json.
import { fileURLToPath } from "node:url";
import { markdownTable } from "@kb/benchmark";
import { type RecordedResults, readResults, sectionIs, writeSection } from "@kb/benchmark/node";

const fileBeside = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const readme = fileBeside("../README.md");
const { machine, date, cases } = readResults<RecordedResults>(fileBeside("results.json"));
const { cpu, cores, node, v8 } = machine;
const figures = [
  `Measured on ${date}: ${cpu}, ${cores} cores, Node ${node} (V8 ${v8}). Medians; an item is a node; above 1× ours is faster.`,
  markdownTable(cases),
].join("\n\n");

if (!process.argv.includes("--check")) writeSection(readme, "figures", figures);
else if (!sectionIs(readme, "figures", figures)) {
  console.error("README.md does not quote results.json: run `pnpm --filter @kb/trees-bench readme`");
  process.exitCode = 1;
}

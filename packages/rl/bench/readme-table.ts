// Writes the figures of the README from results.json; with --check, only tells whether they are those of results.json.
import { fileURLToPath } from "node:url";
import { markdownTable } from "@kb/benchmark";
import { readResults, sectionIs, writeSection } from "@kb/benchmark/node";

const fileBeside = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const readme = fileBeside("../README.md");
const { machine, date, cases } = readResults(fileBeside("results.json"));
const figures = [
  `Measured on ${date}: ${machine.cpu}, ${machine.cores} cores, Node ${machine.node} (V8 ${machine.v8}). Medians; above 1× ours is faster.`,
  markdownTable(cases),
].join("\n\n");

if (!process.argv.includes("--check")) writeSection(readme, "figures", figures);
else if (!sectionIs(readme, "figures", figures)) {
  console.error("README.md does not quote results.json: run `pnpm --filter @kb/rl-bench readme`");
  process.exitCode = 1;
}

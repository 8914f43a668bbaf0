// Learns digits under each loss, and with and without Random Erasing, with three seeds each, one after another on one core;
// records what came of it in results.json, and writes the README's tables. `learn arcFace` runs what has that in its name, and
// `--seeds 5` with more seeds; what the others got last time stays recorded.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { writeSection } from "@kb/benchmark/node";
import { type EmbeddingResult, learnEmbedding, losses } from "./embeddings.js";
import { type ErasingResult, erasings, learnErased } from "./erasing.js";
import { embeddingTable, erasingTable } from "./learn-tables.js";

interface Recorded {
  machine: string;
  embeddings: EmbeddingResult[];
  erasings: ErasingResult[];
}

const file = new URL("results.json", import.meta.url);
const { values, positionals } = parseArgs({
  options: { seeds: { type: "string", default: "3" } },
  allowPositionals: true,
});
const wanted = positionals[0] ?? "";
const seeds = Array.from({ length: Number(values.seeds) }, (_, index) => index + 1);

/** What is recorded: by this run, earlier ones, and others at the same time. */
function readRecorded(): Recorded {
  const empty: Recorded = { machine: "", embeddings: [], erasings: [] };
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : empty;
}

/** Puts a result in the place of what the same got last time; `name` is the key that tells which that is. */
function record<Kind extends "embeddings" | "erasings">(
  kind: Kind,
  result: Recorded[Kind][number],
  name: "loss" | "name",
): void {
  const recorded = readRecorded();
  const results: Record<string, unknown>[] = recorded[kind] as never;
  const at = results.findIndex((other) => other[name] === (result as never)[name]);
  results.splice(at < 0 ? results.length : at, at < 0 ? 0 : 1, result as never);
  recorded.machine = `${cpus()[0]?.model ?? "unknown"}, Node ${process.version}`;
  const rounded = (_: string, value: unknown) =>
    typeof value === "number" ? Number(value.toFixed(4)) : value;
  writeFileSync(file, `${JSON.stringify(recorded, rounded, 2)}\n`);
}

for (const loss of losses) {
  if (!loss.includes(wanted)) continue;
  const result = { loss, runs: seeds.map((seed) => learnEmbedding(loss, seed)) };
  record("embeddings", result, "loss");
  console.log(embeddingTable([result]).split("\n").at(-1));
}
for (const erasing of erasings) {
  if (!erasing.name.includes(wanted)) continue;
  const runs = seeds.map((seed) => learnErased(erasing.probability, seed));
  record("erasings", { ...erasing, runs }, "name");
  console.log(
    erasingTable([{ ...erasing, runs }])
      .split("\n")
      .at(-1),
  );
}
const recorded = readRecorded();
const readme = fileURLToPath(new URL("../../README.md", import.meta.url));
const ranked = [...recorded.embeddings].sort((a, b) => losses.indexOf(a.loss) - losses.indexOf(b.loss));
writeSection(readme, "learn-embeddings", embeddingTable(ranked));
writeSection(readme, "learn-erasing", erasingTable(recorded.erasings));

import type { EmbeddingResult } from "./embeddings.js";
import type { ErasingResult } from "./erasing.js";

/** The results of embeddings as a table in Markdown: means over the seeds, with the least and the most. */
export function embeddingTable(results: readonly EmbeddingResult[]): string {
  const head = [
    "| loss | accuracy | angle within | angle to the nearest | EER | EER, unseen, 3 numbers | EER, unseen, 32 numbers |",
    "|---|---|---|---|---|---|---|",
  ];
  const rows = results.map(({ loss, runs }) =>
    row(`\`${loss}\``, [
      percentages(runs.map(({ accuracy }) => accuracy)),
      spread(
        runs.map(({ within }) => within),
        "°",
      ),
      spread(
        runs.map(({ between }) => between),
        "°",
      ),
      percentages(runs.map(({ equalErrorRate }) => equalErrorRate)),
      percentages(runs.map(({ unseenNarrow }) => unseenNarrow)),
      percentages(runs.map(({ unseenWide }) => unseenWide)),
    ]),
  );
  return [...head, ...rows].join("\n");
}

/** The accuracies with and without Random Erasing, likewise. */
export function erasingTable(results: readonly ErasingResult[]): string {
  const head = ["| learnt with | clean | behind noise | behind blank paper |", "|---|---|---|---|"];
  const rows = results.map(({ name, runs }) =>
    row(name, [
      percentages(runs.map(({ clean }) => clean)),
      percentages(runs.map(({ noise }) => noise)),
      percentages(runs.map(({ blank }) => blank)),
    ]),
  );
  return [...head, ...rows].join("\n");
}

function row(name: string, cells: readonly string[]): string {
  return `| ${[name, ...cells].join(" | ")} |`;
}

function percentages(shares: readonly number[]): string {
  return spread(
    shares.map((share) => 100 * share),
    " %",
  );
}

function spread(values: readonly number[], unit: string): string {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return `${mean.toFixed(1)}${unit} (${Math.min(...values).toFixed(1)}–${Math.max(...values).toFixed(1)})`;
}

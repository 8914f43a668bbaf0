import { fileURLToPath } from "node:url";
import { markdownTable } from "../markdown-table.js";
import { sectionIs, writeSection } from "./marked-section.js";
import { type RecordedResults, readResults } from "./results-file.js";

/** What a README says besides the table. */
export interface Quotation<Results extends RecordedResults> {
  /** A word on the figures, such as what an item is. */
  readonly note?: string;
  /** Paragraphs after the table. */
  readonly more?: (results: Results) => string[];
}

/**
 * Writes the section `figures` of the package's README from the results.json beside the bench's module `url`; with `--check` on the
 * command line, only tells, by the exit code, whether the section is what it would write.
 */
export function quoteResults<Results extends RecordedResults>(
  url: string,
  { note, more = () => [] }: Quotation<Results> = {},
): void {
  const results = readResults<Results>(fileURLToPath(new URL("results.json", url)));
  const readme = fileURLToPath(new URL("../README.md", url));
  const { cpu, cores, node, v8 } = results.machine;
  const figures = [
    `Measured on ${results.date}: ${cpu}, ${cores} cores, Node ${node} (V8 ${v8}). ${sentence(note)}`,
    markdownTable(results.cases),
    ...more(results),
  ].join("\n\n");
  if (!process.argv.includes("--check")) writeSection(readme, "figures", figures);
  else if (!sectionIs(readme, "figures", figures)) {
    console.error(
      `README.md does not quote results.json: run \`pnpm --filter ${results.suite}-bench readme\``,
    );
    process.exitCode = 1;
  }
}

function sentence(note: string | undefined): string {
  return note === undefined
    ? "Medians; above 1× ours is faster."
    : `${note}; medians; above 1× ours is faster.`;
}

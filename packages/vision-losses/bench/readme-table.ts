// Writes the figures of the README from results.json; with --check, only tells whether they are those of results.json.
import { quoteResults } from "@kb/benchmark/node";

quoteResults(import.meta.url);

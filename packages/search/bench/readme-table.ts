// Writes the figures of the README from results.json; with --check, only tells whether they are those of results.json.
import { quoteResults, type RecordedResults } from "@kb/benchmark/node";

interface SearchResults extends RecordedResults {
  readonly memory: Readonly<Record<string, number>>;
}

quoteResults<SearchResults>(import.meta.url, {
  note: "2¹⁸ queries a run",
  more: ({ memory }) => {
    const ratios = Object.entries(memory).map(([kind, ratio]) => `${ratio.toFixed(4)}× the keys for ${kind}`);
    return [`An index over 10⁶ keys takes ${ratios.join(", ")}.`];
  },
});

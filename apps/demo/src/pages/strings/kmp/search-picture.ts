import type { Mark, Picture } from "./alignment.js";
import type { SearchFrame } from "./search-frames.js";

/** What the figure draws at one step of the search. */
export function searchPicture({ step, kept, found }: SearchFrame, m: number): Picture {
  const { i, j } = step;
  const start = i - j;
  const compares = j < m && (step.type === "compare" || step.type === "shift");
  const markOf = (unit: number): Mark => {
    if (unit < kept) return "kept";
    if (unit < j) return "matched";
    return unit === j && compares ? "current" : "plain";
  };
  const picture: Picture = {
    textMarkOf: (place) => (place < start ? "excluded" : place < start + m ? markOf(place - start) : "plain"),
    row: { start, markOf },
    comparison: compares ? { at: i, equal: step.type === "compare" && step.equal } : undefined,
    found,
  };
  if (step.type !== "shift") return picture;
  return {
    ...picture,
    row: { start, markOf, bracket: [j - step.kept, j] },
    nextRow: {
      start: start + step.shift,
      markOf: (unit) => (unit < step.kept ? "kept" : "plain"),
      bracket: [0, step.kept],
    },
  };
}

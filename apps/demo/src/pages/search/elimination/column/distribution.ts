import type { SortedIndex } from "@kb/search";
import { binCounts, countAtMost } from "../samples/column-index.js";
import { CURSOR_STEPS } from "../state.js";
import type { Distribution } from "./messages.js";

const BINS = 40;

/** Histogram and cumulative counts of an index whose smallest and largest numbers are known. */
export function distributionOf(index: SortedIndex, least: number, greatest: number): Distribution {
  // Numbers that are all equal still need a bin with a width.
  const [from, to] = least === greatest ? [least - 0.5, greatest + 0.5] : [least, greatest];
  const places = (steps: number): Float64Array =>
    Float64Array.from({ length: steps + 1 }, (_, i) => (i === steps ? to : from + (i / steps) * (to - from)));
  const edges = places(BINS);
  const scale = places(CURSOR_STEPS);
  return { edges, counts: binCounts(index, edges), scale, atMost: countAtMost(index, scale) };
}

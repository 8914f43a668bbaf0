import { SortedIndex } from "@kb/search";

/** An index of sorted numbers: built once, asked a million times. */
export function buildIndex(sorted: Float64Array): SortedIndex {
  return SortedIndex.from(sorted);
}

/** Where each query would go into the sorted numbers. */
export function answer(index: SortedIndex, queries: Float64Array): Uint32Array {
  return index.searchSorted(queries);
}

/** How many numbers are ≤ each limit: divided by their count, the empirical CDF. */
export function countAtMost(index: SortedIndex, limits: Float64Array): Uint32Array {
  return index.searchSorted(limits, { side: "right" });
}

/** How many numbers lie in each bin, from one edge up to the next; the last bin has no upper end. */
export function binCounts(index: SortedIndex, edges: Float64Array): Uint32Array {
  const ends = edges.slice(1);
  ends[ends.length - 1] = Infinity;
  return index.rangeCounts(edges.slice(0, -1), ends);
}

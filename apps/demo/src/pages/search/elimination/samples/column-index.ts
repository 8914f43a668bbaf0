import { SortedIndex } from "@kb/search";

/** Where each query would go into the column, and how many of its numbers are ≤ each limit. */
export function searchColumn(column: Float64Array, queries: Float64Array, limits: Float64Array) {
  const sorted = column.toSorted();
  using index = SortedIndex.from(sorted);
  const places = index.searchSorted(queries);
  const atMost = index.searchSorted(limits, { side: "right" });
  return { places, atMost };
}

import { lastTrue } from "@kb/search";

/** How many papers are cited at least `times` times. */
export function citedAtLeast(citations: number[], times: number): number {
  return citations.filter((count) => count >= times).length;
}

/** The largest h for which h papers are cited at least h times. */
export function hIndex(citations: number[]): number {
  return lastTrue(1, citations.length + 1, (h) => citedAtLeast(citations, h) >= h);
}

import type { Contender } from "@kb/benchmark";
import bounds from "binary-search-bounds";
import { bisectLeft } from "d3-array";
import type { Numbers } from "../data/numbers.js";

export const LOOP = "JavaScript loop";
export const D3 = "d3-array bisectLeft";
export const BOUNDS = "binary-search-bounds ge";

/** What a JavaScript user looks many values up with: each its own lower bound. */
export function batchRivals(keys: Numbers, queries: Numbers): Contender[] {
  return [
    { name: LOOP, run: loopOver(keys, queries) },
    { name: D3, run: each(queries, (x) => bisectLeft(keys as Float64Array, x as number)) },
    { name: BOUNDS, run: each(queries, (x) => bounds.ge(keys as unknown as number[], x as number)) },
  ];
}

/** The loop that everybody writes, in one function, so that nothing but the search is paid for. */
function loopOver(keys: Numbers, queries: Numbers): () => Uint32Array {
  const ranks = new Uint32Array(queries.length);
  return () => {
    for (let i = 0; i < queries.length; i++) {
      const x = queries[i]!;
      let left = 0;
      let right = keys.length;
      while (left < right) {
        const mid = (left + right) >>> 1;
        if (keys[mid]! < x) left = mid + 1;
        else right = mid;
      }
      ranks[i] = left;
    }
    return ranks;
  };
}

/** Calls a search of one value for each query. */
export function each(queries: Numbers, search: (x: number | bigint) => number): () => Uint32Array {
  const ranks = new Uint32Array(queries.length);
  return () => {
    for (let i = 0; i < queries.length; i++) ranks[i] = search(queries[i]!);
    return ranks;
  };
}

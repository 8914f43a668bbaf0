import { SortedIndex } from "@kb/search";
import { float64, int32, keysAndQueries } from "./data/numbers.js";

/** How many times the keys' bytes an index over a million of them takes. */
export function measureMemory(): Record<string, number> {
  const ratios = [int32, float64].map((kind) => {
    const { keys } = keysAndQueries(kind, 1e6, 0);
    const index = SortedIndex.from(keys);
    const ratio = index.byteLength / keys.byteLength;
    index.free();
    return [kind.name, ratio] as const;
  });
  return Object.fromEntries(ratios);
}

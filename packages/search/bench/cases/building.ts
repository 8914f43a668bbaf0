import type { Case } from "@kb/benchmark";
import { SortedIndex } from "@kb/search";
import { float64, int32, keysAndQueries, powerOfTen } from "../data/numbers.js";
import type { Sizes } from "../sizes.js";

/** What an index costs before its first query, against a mere copy. */
export function building({ keys }: Sizes): Case[] {
  const counts = keys.filter((count) => count >= 1e6);
  return [int32, float64].flatMap((kind) =>
    counts.map(
      (count): Case => ({
        id: `build/${kind.name}-${count}`,
        title: {
          zh: `建立索引，${powerOfTen(count)} 个 ${kind.name}`,
          en: `Building the index, ${powerOfTen(count)} × ${kind.name}`,
        },
        unit: "items",
        prepare() {
          const { keys: sorted } = keysAndQueries(kind, count, 0);
          return {
            amount: count,
            contenders: [
              { name: "SortedIndex.from", run: () => buildOnce(sorted) },
              { name: "slice: a copy", run: () => sorted.slice().length },
            ],
          };
        },
      }),
    ),
  );
}

function buildOnce(sorted: Parameters<typeof SortedIndex.from>[0]): number {
  const index = SortedIndex.from(sorted);
  const { length } = index;
  index.free();
  return length;
}

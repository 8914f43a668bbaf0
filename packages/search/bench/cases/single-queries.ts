import type { Case } from "@kb/benchmark";
import { lowerBound, SortedIndex } from "@kb/search";
import { float64, int32, type Kind, keysAndQueries, powerOfTen } from "../data/numbers.js";
import { BOUNDS, batchRivals, each, LOOP } from "../rivals/javascript.js";
import type { Sizes } from "../sizes.js";

/** One call a query. */
export function singleQueries({ keys }: Sizes): Case[] {
  const plan: [Kind, readonly number[]][] = [
    [int32, keys],
    [float64, keys.filter((count) => count === 1e6)],
  ];
  return plan.flatMap(([kind, counts]) =>
    counts.map(
      (count): Case => ({
        id: `single/${kind.name}-${count}`,
        title: {
          zh: `${kind.name}，${powerOfTen(count)} 个键，逐个查询`,
          en: `${kind.name}, ${powerOfTen(count)} keys, one by one`,
        },
        unit: "calls",
        goals: [{ atLeast: 1, against: [BOUNDS] }],
        prepare() {
          const { keys: sorted, queries } = keysAndQueries(kind, count, 2 ** 16);
          const index = SortedIndex.from(sorted);
          const rivals = batchRivals(sorted, queries).filter(({ name }) => name !== LOOP);
          return {
            amount: queries.length,
            contenders: [
              { name: "lowerBound", run: each(queries, (x) => lowerBound<number | bigint>(sorted, x)) },
              { name: "SortedIndex.lowerBound", run: each(queries, (x) => index.lowerBound(x)), ours: true },
              ...rivals,
            ],
            dispose: () => index.free(),
          };
        },
      }),
    ),
  );
}

import type { Case, Contender } from "@kb/benchmark";
import { seededRandom } from "@kb/benchmark";
import { differenceSorted, intersectSorted, mergeSorted, unionSorted } from "@kb/search";
import { D3_SETS, type Operation, walkBoth } from "../rivals/sets.js";
import type { Sizes } from "../sizes.js";

const OURS = {
  intersection: { name: "intersectSorted", run: intersectSorted, zh: "交集", en: "intersection" },
  union: { name: "unionSorted", run: unionSorted, zh: "并集", en: "union" },
  difference: { name: "differenceSorted", run: differenceSorted, zh: "差集", en: "difference" },
  merge: { name: "mergeSorted", run: mergeSorted, zh: "合并", en: "merge" },
} as const;

/** Two sorted arrays of like lengths, a third of whose values are in both. */
export function sortedSets({ keys }: Sizes): Case[] {
  const count = keys.find((length) => length === 1e5) ?? keys[0]!;
  return (Object.keys(OURS) as Operation[]).map((operation): Case => {
    const { name, run, zh, en } = OURS[operation];
    return {
      id: `sets/${operation}`,
      title: {
        zh: `${zh}，两个各 ${count} 个 Int32 的有序数组`,
        en: `${en} of two sorted arrays of ${count} Int32`,
      },
      unit: "items",
      goals: [{ atLeast: 2, against: ["JavaScript walk"] }],
      prepare() {
        const random = seededRandom(count);
        const draw = () => Int32Array.from({ length: count }, () => random() * 2 * count).sort();
        const [a, b] = [draw(), draw()];
        const d3: Contender[] =
          operation === "merge"
            ? []
            : [{ name: `d3-array ${operation}`, run: () => D3_SETS[operation](a, b) }];
        return {
          amount: a.length + b.length,
          contenders: [
            { name, run: () => run(a, b) },
            { name: "JavaScript walk", run: () => walkBoth(operation, a, b) },
            ...d3,
          ],
        };
      },
    };
  });
}

import type { Case } from "@kb/benchmark";
import { checkTraversals } from "@kb/trees";
import { shuffled } from "../data/sequences.js";
import type { Sizes } from "../sizes.js";

/** Whether all labels are different. */
export function duplicates({ large }: Sizes): Case[] {
  const find = (id: string, title: Case["title"], spread: number, goals: Case["goals"]): Case => ({
    id,
    title,
    unit: "items",
    ...(goals && { goals }),
    prepare() {
      const labels = shuffled(large).map((rank) => Math.imul(rank, spread));
      return {
        amount: large,
        contenders: [
          { name: "checkTraversals", run: () => checkTraversals({ preorder: labels }).ok },
          { name: "new Set", run: () => new Set(labels).size === labels.length },
        ],
      };
    },
  });
  return [
    find("duplicates/dense", { zh: "相邻的整数", en: "Integers close together" }, 1, [{ atLeast: 100 }]),
    find("duplicates/sparse", { zh: "任意 32 位整数", en: "Integers anywhere" }, 0x9e3779b1, undefined),
  ];
}

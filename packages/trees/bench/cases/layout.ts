import type { Case } from "@kb/benchmark";
import { type BinaryTree, depths, tidyLayout } from "@kb/trees";
import { type HierarchyPointNode, hierarchy, tree as tidyTree } from "d3-hierarchy";
import { randomSplit, uniformShape } from "../data/sequences.js";
import { type Nested, nestedFor } from "../rivals/d3.js";
import type { Sizes } from "../sizes.js";

/** Places for drawing. d3 draws single children straight below, so that only the levels can be compared. */
export function layout({ large, drawn }: Sizes): Case[] {
  const goals = [{ atLeast: 40, against: ["d3 tree()"] }];
  const random = { zh: "随机搜索树", en: "Random search tree" };
  const uniform = { zh: "所有形状等概率", en: "All shapes equally likely" };
  return [
    layoutCase("layout/random", random, randomSplit, drawn, goals, 2),
    layoutCase("layout/uniform", uniform, uniformShape, drawn, goals, 2),
    // d3 takes seconds for so many: its budget ends after one sample.
    layoutCase("layout/large", random, randomSplit, large, goals, 1),
  ];
}

function layoutCase(
  id: string,
  { zh, en }: Case["title"],
  make: (size: number) => BinaryTree,
  size: number,
  goals: NonNullable<Case["goals"]>,
  rivals: 1 | 2,
): Case {
  const nodes = size.toLocaleString("en-US");
  return {
    id,
    title: { zh: `${zh}，${nodes} 个节点`, en: `${en}, ${nodes} nodes` },
    unit: "items",
    goals,
    prepare() {
      const tree = make(size);
      const levels = depths(tree);
      const lowest = levels.indexOf(levels.reduce((most, level) => Math.max(most, level), 0));
      const nested = nestedFor(tree);
      const layoutOf = tidyTree<Nested>().nodeSize([1, 1]);
      const root = hierarchy(nested);
      const lowestIn = (placed: HierarchyPointNode<Nested>): number => placed.height;
      return {
        amount: tree.size,
        contenders: [
          { name: "tidyLayout", run: () => tidyLayout(tree).y[lowest] },
          { name: "d3 tree()", run: () => lowestIn(layoutOf(root)) },
          { name: "d3 hierarchy() and tree()", run: () => lowestIn(layoutOf(hierarchy(nested))) },
        ].slice(0, rivals + 1),
      };
    },
  };
}

import { type BinaryTree, tidyLayout } from "@kb/trees";
import {
  LEVEL_HEIGHT,
  NODE_GAP,
  nodeWidth,
  shortLabel,
  type TreePlan,
} from "../../../components/tree-plan.js";

/** Where to draw a tree whose labels are texts. */
export function planTree(tree: BinaryTree<string>): TreePlan {
  const labels = Array.from(tree.values, shortLabel);
  const width = nodeWidth(labels);
  const { x, y } = tidyLayout(tree, { nodeWidth: width + NODE_GAP, levelHeight: LEVEL_HEIGHT });
  const parents = parentsOf(tree);
  return { labels, parents, x, y, width, left: least(x), right: most(x), bottom: most(y) };
}

/** The node above each; -1 for the root. */
export function parentsOf({ size, left, right }: BinaryTree): Int32Array {
  const parents = new Int32Array(size).fill(-1);
  for (let node = 0; node < size; node++) {
    for (const child of [left[node]!, right[node]!]) if (child >= 0) parents[child] = node;
  }
  return parents;
}

function least(values: Float64Array): number {
  return values.reduce((a, b) => Math.min(a, b), 0);
}

function most(values: Float64Array): number {
  return values.reduce((a, b) => Math.max(a, b), 0);
}

import { type BinaryTree, checkTree } from "./binary-tree.js";
import { isSameLabel } from "./equals.js";

/**
 * One difference between two trees laid over each other from their roots: at a node that both have, another label; or a whole
 * subtree that only one has. `before` and `after` are the nodes in either tree, -1 where there is none.
 */
export interface TreeDifference {
  readonly type: "relabelled" | "removed" | "added";
  readonly before: number;
  readonly after: number;
}

/**
 * What is different in `after`, in preorder; nothing if the trees are equal. O(n) time, without recursion.
 *
 * @throws TypeError if an argument is not a BinaryTree.
 * @example
 * diff(fromPreorderInorder("AB", "BA"), fromPreorderInorder("AB", "AB")); // [{ type: "removed", before: 1, after: -1 }, { type: "added", before: -1, after: 1 }]
 */
export function diff(before: BinaryTree, after: BinaryTree): TreeDifference[] {
  checkTree(before, "before");
  checkTree(after, "after");
  const differences: TreeDifference[] = [];
  const waiting: [before: number, after: number][] = [[before.size > 0 ? 0 : -1, after.size > 0 ? 0 : -1]];
  for (let pair = waiting.pop(); pair !== undefined; pair = waiting.pop()) {
    const [old, now] = pair;
    if (old < 0 && now < 0) continue;
    if (old < 0 || now < 0) {
      differences.push({ type: old < 0 ? "added" : "removed", before: old, after: now });
      continue;
    }
    if (!isSameLabel(before.values[old], after.values[now])) {
      differences.push({ type: "relabelled", before: old, after: now });
    }
    waiting.push([before.right[old]!, after.right[now]!], [before.left[old]!, after.left[now]!]);
  }
  return differences;
}

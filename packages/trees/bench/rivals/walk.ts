import type { BinaryTree } from "@kb/trees";
import type { TreeNode } from "./reconstruct.js";

/** Far enough to tell trees apart, and no work to speak of. */
const STEPS = 64;

/** Labels met from the root down, turning left and right by turns where that is possible. */
export function walkArrays({
  left,
  right,
  values,
}: Pick<BinaryTree, "left" | "right" | "values">): unknown[] {
  const met: unknown[] = [];
  for (let node = 0; node >= 0 && met.length < STEPS; ) {
    met.push(values[node]);
    const [first, second] = met.length % 2 === 0 ? [left, right] : [right, left];
    node = first[node]! >= 0 ? first[node]! : second[node]!;
  }
  return met;
}

/** The same from an object. */
export function walkObjects(root: TreeNode | null): unknown[] {
  const met: unknown[] = [];
  for (let node = root; node !== null && met.length < STEPS; ) {
    met.push(node.val);
    node = met.length % 2 === 0 ? (node.left ?? node.right) : (node.right ?? node.left);
  }
  return met;
}

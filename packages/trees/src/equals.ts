import { type BinaryTree, checkTree } from "./binary-tree.js";

/** Whether two labels are equal as the keys of a Map are: NaN equals NaN, 0 equals -0. */
export function isSameLabel(label: unknown, other: unknown): boolean {
  return label === other || Object.is(label, other);
}

/**
 * Whether two trees have the same shape and the same labels. O(n) time, without recursion.
 *
 * @throws TypeError if an argument is not a BinaryTree.
 * @example
 * equals(fromPreorderInorder("AB", "BA"), fromPreorderInorder("AB", "AB")); // false
 */
export function equals(tree: BinaryTree, other: BinaryTree): boolean {
  checkTree(tree);
  checkTree(other, "other");
  if (tree.size !== other.size) return false;
  for (let node = 0; node < tree.size; node++) {
    if (tree.left[node] !== other.left[node] || tree.right[node] !== other.right[node]) return false;
    if (!isSameLabel(tree.values[node], other.values[node])) return false;
  }
  return true;
}

import { type BinaryTree, checkTree } from "./binary-tree.js";
import { sizesIfPreorder } from "./build/links.js";

/**
 * How many nodes the subtree of each node has, itself included; the subtree is the nodes from `node` to below
 * `node + subtreeSizes(tree)[node]`. O(n) time.
 *
 * @throws TypeError if `tree` is not a BinaryTree; RangeError if its links were changed to something else than a tree in preorder.
 * @example
 * subtreeSizes(fromPreorderInorder("ABC", "BAC")); // Int32Array [3, 1, 1]
 */
export function subtreeSizes(tree: BinaryTree): Int32Array {
  checkTree(tree);
  const sizes = sizesIfPreorder(tree);
  if (sizes === undefined)
    throw new RangeError("tree was changed: its links are not those of a tree in preorder");
  return sizes;
}

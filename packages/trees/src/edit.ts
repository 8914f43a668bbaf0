import { checkChoice } from "@kb/checks";
import { type BinaryTree, checkNode, checkTree, trustTree } from "./binary-tree.js";
import { pickLabels } from "./labels.js";
import { sizesAfterNone, subtreeSizes } from "./measures.js";
import { numberInPreorder } from "./reconstruct/links.js";
import { splice } from "./reconstruct/splice.js";

/**
 * The mirror image: left and right exchanged everywhere. O(n) time, without recursion.
 *
 * @throws TypeError if `tree` is not a BinaryTree.
 * @example
 * mirror(fromPreorderInorder("ABC", "BAC")).values; // ["A", "C", "B"]
 */
export function mirror<T>(tree: BinaryTree<T>): BinaryTree<T> {
  sizesAfterNone(tree);
  const links = numberInPreorder({ left: tree.right, right: tree.left }, 0)!;
  return trustTree(pickLabels(tree.values, links.order), links);
}

/**
 * The subtree of `node` as a tree of its own. O(n) time.
 *
 * @throws TypeError if `tree` is not a BinaryTree; RangeError if it has no such node.
 * @example
 * subtree(fromPreorderInorder("ABCD", "CBAD"), 1).values; // ["B", "C"]
 */
export function subtree<T>(tree: BinaryTree<T>, node: number): BinaryTree<T> {
  checkNode(tree, node);
  return splice([[tree, node, node + subtreeSizes(tree)[node]!]]);
}

/**
 * The tree without the subtree of `node`. O(n) time.
 *
 * @throws TypeError if `tree` is not a BinaryTree; RangeError if it has no such node.
 * @example
 * prune(fromPreorderInorder("ABCD", "CBAD"), 1).values; // ["A", "D"]
 */
export function prune<T>(tree: BinaryTree<T>, node: number): BinaryTree<T> {
  checkNode(tree, node);
  const end = node + subtreeSizes(tree)[node]!;
  return splice([
    [tree, 0, node],
    [tree, end, tree.size],
  ]);
}

/**
 * The tree with another hung below `node` on the given side, which must be free. O(n) time.
 *
 * @throws TypeError if `tree` or `branch` is not a BinaryTree; RangeError if there is no such node, or its child is there.
 * @example
 * graft(fromPreorderInorder("AB", "BA"), 0, "right", fromPreorderInorder("C", "C")).values; // ["A", "B", "C"]
 */
export function graft<T>(
  tree: BinaryTree<T>,
  node: number,
  side: "left" | "right",
  branch: BinaryTree<T>,
): BinaryTree<T> {
  checkNode(tree, node);
  checkChoice(side, "side", ["left", "right"]);
  checkTree(branch, "branch");
  if (tree[side][node]! >= 0) {
    throw new RangeError(
      `side must be free below node ${node}, got "${side}", where node ${tree[side][node]} is`,
    );
  }
  const sizes = subtreeSizes(tree);
  sizesAfterNone(branch);
  if (branch.size === 0) return tree;
  const place = side === "left" ? node + 1 : node + sizes[node]!;
  const grown = splice([
    [tree, 0, place],
    // Another object, lest a tree that is grafted to itself be taken for one piece.
    [trustTree(branch.values, branch), 0, branch.size],
    [tree, place, tree.size],
  ]);
  grown[side][node] = place;
  return grown;
}

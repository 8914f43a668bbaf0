import { type BinaryTree, checkTree } from "./binary-tree.js";
import { mirror } from "./edit.js";
import { equals } from "./equals.js";
import { type Key, readKeys } from "./keys.js";
import { height, heightsAfterNone } from "./measures.js";
import { inorder, levelorder } from "./traversals.js";

/**
 * Whether the labels are those of a binary search tree: ascending in inorder, none twice. O(n) time.
 *
 * @throws TypeError if `tree` is not a BinaryTree, or its labels are not all numbers, all bigints or all strings; RangeError if
 * one is NaN.
 * @example
 * isBst(bstFromPreorder([2, 1, 3])); // true
 */
export function isBst(tree: BinaryTree<Key>): boolean {
  checkTree(tree);
  const keys = readKeys(tree.values as ArrayLike<Key>);
  const nodes = inorder(tree);
  for (let i = 1; i < nodes.length; i++) if (!(keys[nodes[i - 1]!]! < keys[nodes[i]!]!)) return false;
  return true;
}

/**
 * Whether the two subtrees of every node differ by one level at most, as AVL trees ask. O(n) time.
 *
 * @throws TypeError if `tree` is not a BinaryTree.
 * @example
 * isBalanced(fromPreorderInorder("ABC", "CBA")); // false
 */
export function isBalanced(tree: BinaryTree): boolean {
  const levels = heightsAfterNone(tree);
  for (let node = 0; node < tree.size; node++) {
    const difference = levels[tree.left[node]! + 1]! - levels[tree.right[node]! + 1]!;
    if (difference < -1 || difference > 1) return false;
  }
  return true;
}

/**
 * Whether all levels are full but the last, which is filled from the left, as in a binary heap. O(n) time.
 *
 * @throws TypeError if `tree` is not a BinaryTree.
 * @example
 * isComplete(fromLevelArray([1, 2, 3, 4])); // true
 */
export function isComplete(tree: BinaryTree): boolean {
  let gap = false;
  for (const node of levelorder(tree)) {
    for (const child of [tree.left[node]!, tree.right[node]!]) {
      if (child < 0) gap = true;
      else if (gap) return false;
    }
  }
  return true;
}

/**
 * Whether no node has a single child: exactly then preorder and postorder settle the tree. O(n) time.
 *
 * @throws TypeError if `tree` is not a BinaryTree.
 * @example
 * isFull(fromPreorderInorder("AB", "BA")); // false
 */
export function isFull(tree: BinaryTree): boolean {
  checkTree(tree);
  return tree.left.every((child, node) => child < 0 === tree.right[node]! < 0);
}

/**
 * Whether all levels are full. O(n) time.
 *
 * @throws TypeError if `tree` is not a BinaryTree.
 * @example
 * isPerfect(fromPreorderInorder("ABC", "BAC")); // true
 */
export function isPerfect(tree: BinaryTree): boolean {
  return tree.size === 2 ** height(tree) - 1;
}

/**
 * Whether the tree is its own mirror image, labels included. O(n) time.
 *
 * @throws TypeError if `tree` is not a BinaryTree.
 * @example
 * isSymmetric(fromLevelArray([1, 2, 2, null, 3, 3])); // true
 */
export function isSymmetric(tree: BinaryTree): boolean {
  return equals(tree, mirror(tree));
}

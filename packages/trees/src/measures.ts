import { type BinaryTree, checkTree } from "./binary-tree.js";
import { sizesIfPreorder } from "./reconstruct/links.js";

/**
 * How many nodes the subtree of each node has, itself included; the subtree is the nodes from `node` to below
 * `node + subtreeSizes(tree)[node]`. O(n) time.
 *
 * @throws TypeError if `tree` is not a BinaryTree; RangeError if its links were changed to something else than a tree in preorder.
 * @example
 * subtreeSizes(fromPreorderInorder("ABC", "BAC")); // Int32Array [3, 1, 1]
 */
export function subtreeSizes(tree: BinaryTree): Int32Array {
  return sizesAfterNone(tree).slice(1);
}

/** The sizes, each at its node's number + 1; at 0 that of no tree. */
export function sizesAfterNone(tree: BinaryTree): Int32Array {
  checkTree(tree);
  const sizes = sizesIfPreorder(tree);
  if (sizes === undefined)
    throw new RangeError("tree was changed: its links are not those of a tree in preorder");
  return sizes;
}

/**
 * How many edges lie between the root and each node. O(n) time.
 *
 * @throws TypeError if `tree` is not a BinaryTree.
 * @example
 * depths(fromPreorderInorder("ABC", "CBA")); // Int32Array [0, 1, 2]
 */
export function depths(tree: BinaryTree): Int32Array {
  checkTree(tree);
  const { size, left, right } = tree;
  // At 0 is written what belongs to no node.
  const found = new Int32Array(size + 1);
  for (let node = 0; node < size; node++) {
    const below = found[node + 1]! + 1;
    found[left[node]! + 1] = below;
    found[right[node]! + 1] = below;
  }
  return found.slice(1);
}

/**
 * How many levels the subtree of each node has: 1 for a leaf. O(n) time.
 *
 * @throws TypeError if `tree` is not a BinaryTree.
 * @example
 * heights(fromPreorderInorder("ABC", "CBA")); // Int32Array [3, 2, 1]
 */
export function heights(tree: BinaryTree): Int32Array {
  return heightsAfterNone(tree).slice(1);
}

/** The heights, each at its node's number + 1; at 0 that of no tree. */
export function heightsAfterNone(tree: BinaryTree): Int32Array {
  checkTree(tree);
  const { size, left, right } = tree;
  const found = new Int32Array(size + 1);
  for (let node = size - 1; node >= 0; node--) {
    found[node + 1] = 1 + Math.max(found[left[node]! + 1]!, found[right[node]! + 1]!);
  }
  return found;
}

/**
 * How many levels the tree has: 0 without nodes, 1 for a root alone. O(n) time.
 *
 * @throws TypeError if `tree` is not a BinaryTree.
 * @example
 * height(fromPreorderInorder("ABC", "BAC")); // 2
 */
export function height(tree: BinaryTree): number {
  return heightsAfterNone(tree)[1] ?? 0;
}

/**
 * How many nodes have no children. O(n) time.
 *
 * @throws TypeError if `tree` is not a BinaryTree.
 * @example
 * leafCount(fromPreorderInorder("ABC", "BAC")); // 2
 */
export function leafCount(tree: BinaryTree): number {
  checkTree(tree);
  let count = 0;
  for (let node = 0; node < tree.size; node++) if ((tree.left[node]! & tree.right[node]!) === -1) count++;
  return count;
}

/**
 * How many edges the longest path between two nodes has. O(n) time.
 *
 * @throws TypeError if `tree` is not a BinaryTree.
 * @example
 * diameter(fromPreorderInorder("ABC", "BAC")); // 2
 */
export function diameter(tree: BinaryTree): number {
  const levels = heightsAfterNone(tree);
  let longest = 0;
  for (let node = 0; node < tree.size; node++) {
    longest = Math.max(longest, levels[tree.left[node]! + 1]! + levels[tree.right[node]! + 1]!);
  }
  return longest;
}

/**
 * How many nodes the fullest level has. O(n) time.
 *
 * @throws TypeError if `tree` is not a BinaryTree.
 * @example
 * width(fromPreorderInorder("ABC", "BAC")); // 2
 */
export function width(tree: BinaryTree): number {
  const counts = new Int32Array(tree.size);
  let widest = 0;
  for (const depth of depths(tree)) widest = Math.max(widest, ++counts[depth]!);
  return widest;
}

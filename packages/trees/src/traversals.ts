import { type BinaryTree, checkTree } from "./binary-tree.js";
import { sizesAfterNone } from "./measures.js";
import { countUp } from "./reconstruct/count-up.js";

/**
 * The nodes in preorder: parent, left subtree, right subtree. That is how they are numbered: 0, 1, 2, …
 *
 * @throws TypeError if `tree` is not a BinaryTree.
 * @example
 * preorder(fromPreorderInorder("ABC", "BAC")); // Int32Array [0, 1, 2]
 */
export function preorder(tree: BinaryTree): Int32Array {
  checkTree(tree);
  return countUp(tree.size);
}

/**
 * The nodes in inorder: left subtree, parent, right subtree. O(n) time.
 *
 * @throws TypeError if `tree` is not a BinaryTree.
 * @example
 * inorder(fromPreorderInorder("ABC", "BAC")); // Int32Array [1, 0, 2]
 */
export function inorder(tree: BinaryTree): Int32Array {
  return placed(tree, "inorder");
}

/**
 * The nodes in postorder: left subtree, right subtree, parent. O(n) time.
 *
 * @throws TypeError if `tree` is not a BinaryTree.
 * @example
 * postorder(fromPreorderInorder("ABC", "BAC")); // Int32Array [1, 2, 0]
 */
export function postorder(tree: BinaryTree): Int32Array {
  return placed(tree, "postorder");
}

/**
 * The nodes level by level from the root, each from left to right. O(n) time.
 *
 * @throws TypeError if `tree` is not a BinaryTree.
 * @example
 * levelorder(fromPreorderInorder("ABDC", "DBAC")); // Int32Array [0, 1, 3, 2]
 */
export function levelorder(tree: BinaryTree): Int32Array {
  checkTree(tree);
  const { size, left, right } = tree;
  const nodes = new Int32Array(size);
  let end = 1;
  for (let i = 0; i < size; i++) {
    const node = nodes[i]!;
    if (left[node]! >= 0) nodes[end++] = left[node]!;
    if (right[node]! >= 0) nodes[end++] = right[node]!;
  }
  return nodes;
}

/**
 * The labels of `nodes`, which may be any of the traversals, one after the other.
 *
 * @throws TypeError if `tree` is not a BinaryTree.
 * @example
 * const tree = fromPreorderInorder("ABC", "BAC");
 * [...labels(tree, postorder(tree))].join(""); // "BCA"
 */
export function labels<T>(tree: BinaryTree<T>, nodes: Iterable<number>): IterableIterator<T> {
  checkTree(tree);
  return labelsOf(tree, nodes);
}

function* labelsOf<T>({ values }: BinaryTree<T>, nodes: Iterable<number>): Generator<T, void, undefined> {
  for (const node of nodes) yield values[node] as T;
}

/** The nodes, each at its place in its subtree's range: after its left subtree, and in postorder after its right one too. */
function placed(tree: BinaryTree, order: "inorder" | "postorder"): Int32Array {
  const sizes = sizesAfterNone(tree);
  const { size, left, right } = tree;
  const nodes = new Int32Array(size);
  const gap = order === "inorder" ? 1 : 0;
  // At 0 is written what belongs to no node.
  const starts = new Int32Array(size + 1);
  for (let node = 0; node < size; node++) {
    const start = starts[node + 1]!;
    const middle = start + sizes[left[node]! + 1]!;
    nodes[gap === 1 ? middle : start + sizes[node + 1]! - 1] = node;
    starts[left[node]! + 1] = start;
    starts[right[node]! + 1] = middle + gap;
  }
  return nodes;
}

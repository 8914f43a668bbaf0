import { checkInteger } from "@kb/checks";
import { type BinaryTree, checkNode } from "./binary-tree.js";

/**
 * The nodes above `node`, from its parent up to the root. O(depth) time.
 *
 * @throws TypeError if `tree` is not a BinaryTree; RangeError if it has no such node.
 * @example
 * ancestors(fromPreorderInorder("ABC", "CBA"), 2); // Int32Array [1, 0]
 */
export function ancestors(tree: BinaryTree, node: number): Int32Array {
  checkNode(tree, node);
  return Int32Array.from(pathTo(tree, node).slice(0, -1).reverse());
}

/**
 * The node `k` edges above `node`, or -1 above the root. O(depth) time.
 *
 * @throws TypeError if `tree` is not a BinaryTree or `k` is not a number; RangeError if there is no such node, or `k` is not an integer ≥ 0.
 * @example
 * kthAncestor(fromPreorderInorder("ABC", "CBA"), 2, 2); // 0
 */
export function kthAncestor(tree: BinaryTree, node: number, k: number): number {
  checkNode(tree, node);
  checkInteger(k, "k", 0);
  const path = pathTo(tree, node);
  return path[path.length - 1 - k] ?? -1;
}

/**
 * The nodes of the path from `u` to `v`, both included. O(depth) time.
 *
 * @throws TypeError if `tree` is not a BinaryTree; RangeError if it has no such nodes.
 * @example
 * pathBetween(fromPreorderInorder("ABC", "BAC"), 1, 2); // Int32Array [1, 0, 2]
 */
export function pathBetween(tree: BinaryTree, u: number, v: number): Int32Array {
  checkNode(tree, u, "u");
  checkNode(tree, v, "v");
  const [down, up] = [pathTo(tree, v), pathTo(tree, u)];
  let shared = 0;
  while (shared < up.length && up[shared] === down[shared]) shared++;
  return Int32Array.from([...up.slice(shared - 1).reverse(), ...down.slice(shared)]);
}

/**
 * How many edges the path from `u` to `v` has. O(depth) time; for many questions about one tree, see
 * {@link lowestCommonAncestor}.
 *
 * @throws TypeError if `tree` is not a BinaryTree; RangeError if it has no such nodes.
 * @example
 * distance(fromPreorderInorder("ABC", "BAC"), 1, 2); // 2
 */
export function distance(tree: BinaryTree, u: number, v: number): number {
  return pathBetween(tree, u, v).length - 1;
}

/** The nodes from the root to `node`: being numbered in preorder, it is in the right subtree unless that begins later. */
function pathTo({ left, right }: BinaryTree, node: number): number[] {
  const path: number[] = [];
  for (let at = 0; at >= 0; at = right[at]! >= 0 && right[at]! <= node ? right[at]! : left[at]!) {
    path.push(at);
    if (at === node) break;
  }
  return path;
}

import { type BinaryTree, checkNode } from "./binary-tree.js";
import { subtreeSizes } from "./measures.js";

/**
 * A function that answers the lowest node which has both `u` and `v` in its subtree; a node has itself. O(n) time and 16 bytes
 * a node now, O(1) time a question: the nodes are mapped to a complete binary tree, where the answer is a matter of bits.
 *
 * @throws TypeError if `tree` is not a BinaryTree. The function: RangeError if the tree has no such nodes.
 * @see B. Schieber, U. Vishkin, “On finding lowest common ancestors” (1988).
 * @example
 * const lowest = lowestCommonAncestor(fromPreorderInorder("ABCD", "BACD"));
 * lowest(1, 3); // 0
 */
export function lowestCommonAncestor(tree: BinaryTree): (u: number, v: number) => number {
  const sizes = subtreeSizes(tree);
  const { size, left, right } = tree;
  const parents = new Int32Array(size).fill(-1);
  /** Of the numbers from 1 in the node's subtree, the one with the most trailing zeros: nodes that share it are a path. */
  const paths = new Int32Array(size);
  /** The uppermost node of each path. */
  const heads = new Int32Array(size + 1);
  /** Which trailing zeros the paths from the root to the node have, a bit each. */
  const above = new Int32Array(size);
  for (let node = 0; node < size; node++) {
    const last = node + sizes[node]!;
    const shift = 31 - Math.clz32(node ^ last);
    const path = (last >> shift) << shift;
    const parent = parents[node]!;
    paths[node] = path;
    if (parent < 0 || paths[parent] !== path) heads[path] = node;
    above[node] = (parent < 0 ? 0 : above[parent]!) | (path & -path);
    if (left[node]! >= 0) parents[left[node]!] = node;
    if (right[node]! >= 0) parents[right[node]!] = node;
  }

  /** The lowest node on `node`'s way up that is on the path with `zeros`, a single bit. */
  const climb = (node: number, zeros: number): number => {
    if ((paths[node]! & -paths[node]!) === zeros) return node;
    const highest = 31 - Math.clz32(above[node]! & (zeros - 1));
    const path = ((paths[node]! >> (highest + 1)) << (highest + 1)) | (1 << highest);
    return parents[heads[path]!]!;
  };
  return (u, v) => {
    checkNode(tree, u, "u");
    checkNode(tree, v, "v");
    const difference = paths[u]! ^ paths[v]!;
    if (difference === 0) return Math.min(u, v);
    const from = 31 - Math.clz32(difference);
    const shared = above[u]! & above[v]! & (-1 << from);
    const zeros = shared & -shared;
    return Math.min(climb(u, zeros), climb(v, zeros));
  };
}

import { type BinaryTree, trustTree } from "./binary-tree.js";
import { type Labels, pickLabels } from "./labels.js";
import { outOfOrder } from "./reconstruct/from-inorder.js";
import { buildHeap } from "./reconstruct/heap-links.js";
import { numberInPreorder } from "./reconstruct/links.js";
import { ranksIn, sequenceOf } from "./reconstruct/ranks.js";
import { levelorder as levelorderOf } from "./traversals.js";

/**
 * The binary tree with these level-order and inorder sequences. Of any range of inorder the root is what comes first in level
 * order, so it is the Cartesian tree of the level-order places, if that has the level order given. O(n) time, without recursion.
 *
 * @throws TraversalError if there is no such tree, or a label is there twice; its `index` is the first place in level order
 * that cannot be. TypeError if an argument is not a list.
 * @example
 * fromLevelorderInorder("ABCD", "DBAC").values; // ["A", "B", "D", "C"]
 */
export function fromLevelorderInorder<T>(levelorder: Labels<T>, inorder: Labels<T>): BinaryTree<T> {
  const first = sequenceOf("levelorder", levelorder);
  const second = sequenceOf("inorder", inorder);
  const ranks = ranksIn(first, second);
  const { root, ...heap } = buildHeap(ranks);
  const links = numberInPreorder(heap, root)!;
  const places = links.order.map((node) => ranks[node]!);
  const tree = trustTree(pickLabels(first.labels, places), links);
  const wrong = levelorderOf(tree).findIndex((node, i) => places[node] !== i);
  if (wrong >= 0) throw outOfOrder(first, wrong, second);
  return tree;
}

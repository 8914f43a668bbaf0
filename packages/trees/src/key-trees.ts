import { show } from "./arguments.js";
import { type BinaryTree, trustTree } from "./binary-tree.js";
import { type Key, readKeys } from "./keys.js";
import { copyLabels, type Labels, pickLabels } from "./labels.js";
import { buildHeap } from "./reconstruct/heap-links.js";
import { emptyLinks, type Links, numberInPreorder } from "./reconstruct/links.js";
import { duplicate, type Sequence } from "./reconstruct/ranks.js";
import { TraversalError } from "./traversal-error.js";

/**
 * The binary search tree with this preorder sequence: its inorder is known, being sorted. O(n) time, without recursion.
 *
 * @param keys Numbers, bigints, or strings (by code units).
 * @throws TraversalError if there is no such tree or a key is there twice. TypeError if `keys` is not a list of one kind,
 * RangeError if one is NaN.
 * @example
 * bstFromPreorder([8, 5, 1, 7, 10, 12]).left; // Int32Array [1, 2, -1, -1, -1, -1]
 * bstFromPreorder([2, 3, 1]); // TraversalError: preorder[2] is 1, but no binary search tree has this preorder
 */
export function bstFromPreorder<K extends Key>(keys: Labels<K>): BinaryTree<K> {
  const labels = copyLabels(readKeys(keys));
  return trustTree(labels, buildBst({ name: "preorder", labels }));
}

/**
 * The binary search tree with this postorder sequence; {@link bstFromPreorder} in the mirror, read from the end. O(n) time.
 *
 * @throws What {@link bstFromPreorder} throws.
 * @example
 * bstFromPostorder([1, 7, 5, 12, 10, 8]).values; // [8, 5, 1, 7, 10, 12]
 */
export function bstFromPostorder<K extends Key>(keys: Labels<K>): BinaryTree<K> {
  const labels = readKeys(keys);
  const { left, right } = buildBst({ name: "postorder", labels });
  const links = numberInPreorder({ left: right, right: left }, 0)!;
  const last = labels.length - 1;
  return trustTree(
    pickLabels(
      labels,
      links.order.map((rank) => last - rank),
    ),
    links,
  );
}

/**
 * The Cartesian tree of a sequence: its inorder is the sequence, and no key is below its parent's. Of equal keys the first is
 * the upper one. O(n) time, without recursion.
 *
 * @throws TypeError if `keys` is not a list of one kind, RangeError if one is NaN.
 * @example
 * cartesianTree([3, 1, 2]).values; // [1, 3, 2]
 */
export function cartesianTree<K extends Key>(keys: Labels<K>): BinaryTree<K> {
  const labels = readKeys(keys);
  const { root, ...heap } = buildHeap(labels);
  const links = numberInPreorder(heap, root)!;
  return trustTree(pickLabels(labels, links.order), links);
}

/** The links of the search tree, or, for a postorder sequence, which is read from its end, of its mirror image. */
function buildBst({ name, labels }: Sequence<Key>): Links {
  const size = labels.length;
  const backwards = name === "postorder";
  const keyOf = (node: number): Key => labels[backwards ? size - 1 - node : node]!;
  const isBefore = (key: Key, other: Key): boolean => (backwards ? key > other : key < other);
  const { left, right } = emptyLinks(size);
  let top = -1;
  let passed = -1;
  for (let node = 0; node < size; node++) {
    const key = keyOf(node);
    let last = -1;
    while (top >= 0 && isBefore(keyOf(top), key)) {
      last = top;
      top = right[last]!;
      right[last] = -1;
    }
    if (last >= 0) passed = last;
    if (top >= 0 && !isBefore(key, keyOf(top))) throw duplicate({ name, labels });
    if (last < 0 && passed >= 0 && !isBefore(keyOf(passed), key)) {
      if (!isBefore(key, keyOf(passed))) throw duplicate({ name, labels });
      const index = backwards ? size - 1 - node : node;
      const message = `${name}[${index}] is ${show(key)}, but no binary search tree has this ${name}`;
      throw new TraversalError("order", name, index, message);
    }
    if (last >= 0) right[last] = node;
    else if (node > 0) left[top] = node;
    right[node] = top;
    top = node;
  }
  while (top >= 0) {
    const below = right[top]!;
    right[top] = -1;
    top = below;
  }
  return { left, right };
}

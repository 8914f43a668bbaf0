import { type BinaryTree, trustTree } from "./binary-tree.js";
import { copyLabels, type Labels, pickLabels } from "./labels.js";
import { buildFromInorder, type DuplicatesOptions } from "./reconstruct/from-inorder.js";
import { numberInPreorder } from "./reconstruct/links.js";
import { sequenceOf } from "./reconstruct/ranks.js";

/**
 * The binary tree with these preorder and inorder sequences. Labels are any values, equal as the keys of a Map are.
 *
 * O(n) time, without recursion, and without hashing if the labels are 32-bit integers. With unique labels there is at most one
 * such tree, and building it is the proof.
 *
 * @throws TraversalError if there is none: its `code` says why, its `index` where the first contradiction is. TypeError if an
 * argument is not a list.
 * @example
 * const tree = fromPreorderInorder("ABDEC", "DBEAC");
 * tree.left; // Int32Array [1, 2, -1, -1, -1]
 * tree.right; // Int32Array [4, 3, -1, -1, -1]
 * fromPreorderInorder([1, 2, 3], [3, 1, 2]); // TraversalError: inorder[1] is 1, but no binary tree has this inorder with this preorder
 */
export function fromPreorderInorder<T>(
  preorder: Labels<T>,
  inorder: Labels<T>,
  options?: DuplicatesOptions,
): BinaryTree<T> {
  const first = sequenceOf("preorder", preorder);
  const second = sequenceOf("inorder", inorder);
  return trustTree(copyLabels(first.labels), buildFromInorder(first, second, options));
}

/**
 * The binary tree with these postorder and inorder sequences: {@link fromPreorderInorder} in the mirror, both sequences read
 * from their ends. So is the `index` of the first contradiction. O(n) time, without recursion.
 *
 * @throws What {@link fromPreorderInorder} throws.
 * @example
 * fromPostorderInorder("DEBCA", "DBEAC").values; // ["A", "B", "D", "E", "C"]
 */
export function fromPostorderInorder<T>(
  postorder: Labels<T>,
  inorder: Labels<T>,
  options?: DuplicatesOptions,
): BinaryTree<T> {
  const first = sequenceOf("postorder", postorder);
  const second = sequenceOf("inorder", inorder);
  const { left, right } = buildFromInorder(first, second, options);
  const links = numberInPreorder({ left: right, right: left }, 0)!;
  const last = links.order.length - 1;
  return trustTree(
    pickLabels(
      first.labels,
      links.order.map((rank) => last - rank),
    ),
    links,
  );
}

import { checkChoice } from "@kb/checks";
import { show } from "./arguments.js";
import { type BinaryTree, trustTree } from "./binary-tree.js";
import { copyLabels, type Labels } from "./labels.js";
import { buildFromPostorder, singlesIn } from "./reconstruct/from-postorder.js";
import { TraversalError } from "./traversal-error.js";

/** What to do where a preorder and a postorder sequence leave open on which side a single child is. */
export interface AmbiguousOptions {
  /** `"error"` (the default) refuses the pair; `"left"` and `"right"` put every single child on that side. */
  readonly ambiguous?: "error" | "left" | "right";
}

/**
 * The binary tree with these preorder and postorder sequences. It is the only one exactly when no node has a single child,
 * since `"AB"` and `"BA"` do not tell whether B is on the left. O(n) time, without recursion.
 *
 * @throws TraversalError if there is no such tree, or several (`code` `"ambiguous"`, `index` the first node with a single
 * child). TypeError if an argument is not a list.
 * @example
 * fromPreorderPostorder("ABC", "BCA").right; // Int32Array [2, -1, -1]
 * fromPreorderPostorder("AB", "BA", { ambiguous: "right" }).right; // Int32Array [1, -1]
 * fromPreorderPostorder("AB", "BA"); // TraversalError: 2 trees fit, since the child of "A" may be on either side; { ambiguous: "left" } or "right" chooses
 */
export function fromPreorderPostorder<T>(
  preorder: Labels<T>,
  postorder: Labels<T>,
  { ambiguous = "error" }: AmbiguousOptions = {},
): BinaryTree<T> {
  checkChoice(ambiguous, "ambiguous", ["error", "left", "right"]);
  const built = buildFromPostorder(preorder, postorder);
  const labels = copyLabels(built.labels);
  if (built.single > 0 && ambiguous === "error") {
    const node = singlesIn(built)[0]!;
    const count = built.single < 32 ? 2 ** built.single : `2^${built.single}`;
    const message = `${count} trees fit, since the child of ${show(labels[node])} may be on either side; { ambiguous: "left" } or "right" chooses`;
    throw new TraversalError("ambiguous", "preorder", node, message);
  }
  if (ambiguous === "right") {
    for (const node of singlesIn(built)) {
      built.right[node] = node + 1;
      built.left[node] = -1;
    }
  }
  return trustTree(labels, built);
}

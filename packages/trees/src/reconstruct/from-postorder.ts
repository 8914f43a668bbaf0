import { show } from "../arguments.js";
import type { Labels } from "../labels.js";
import { TraversalError } from "../traversal-error.js";
import { type BuiltByPostorder, buildByPostorder } from "./by-postorder.js";
import { countUp } from "./count-up.js";
import { outOfOrder } from "./from-inorder.js";
import { ranksIn, sequenceOf } from "./ranks.js";

/** A tree of a preorder and a postorder sequence, whose single children are on the left, or a TraversalError. */
export function buildFromPostorder<T>(
  preorder: Labels<T>,
  postorder: Labels<T>,
): BuiltByPostorder & { labels: Labels<T> } {
  const first = sequenceOf("preorder", preorder);
  const second = sequenceOf("postorder", postorder);
  const ranks = ranksIn(first, second);
  const built = buildByPostorder(countUp(ranks.length), ranks);
  if (built.third >= 0) {
    const message = `preorder[${built.third}] is ${show(first.labels[built.third])}, which would be the third child of its parent`;
    throw new TraversalError("order", "preorder", built.third, message);
  }
  if (built.read < ranks.length) throw outOfOrder(second, built.read, first);
  return { ...built, labels: first.labels };
}

/** The nodes with a single child, in preorder. */
export function singlesIn({ left, right, single }: BuiltByPostorder): Int32Array {
  const nodes = new Int32Array(single);
  for (let node = 0, found = 0; found < single; node++) {
    if (left[node]! >= 0 && right[node]! < 0) nodes[found++] = node;
  }
  return nodes;
}

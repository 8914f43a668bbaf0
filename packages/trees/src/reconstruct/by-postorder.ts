import { emptyLinks, type Links } from "./links.js";

/** The tree of a preorder and a postorder sequence; a single child is on the left. */
export interface BuiltByPostorder extends Links {
  /** How many nodes have a single child. */
  readonly single: number;
  /** How far the postorder sequence was read: all of it if it goes with the preorder. */
  readonly read: number;
  /** The node that would be a third child, or -1. */
  readonly third: number;
}

/**
 * The tree of a preorder and a postorder sequence of the same distinct labels: nodes are pushed in preorder, and popped as
 * soon as they come next in postorder. The stack is threaded through `left`, which in the end can only say whether there is a
 * child at all: that would be the next node.
 */
export function buildByPostorder(preorder: Int32Array, postorder: Int32Array): BuiltByPostorder {
  const size = preorder.length;
  const { left, right } = emptyLinks(size);
  let top = -1;
  let read = 0;
  let single = 0;
  for (let node = 0; node <= size; node++) {
    while (top >= 0 && preorder[top] === postorder[read]) {
      const below = left[top]!;
      const hasChild = top + 1 < node;
      if (hasChild && right[top]! < 0) single++;
      left[top] = hasChild ? top + 1 : -1;
      top = below;
      read++;
    }
    if (node === size) break;
    if (top < 0 && node > 0) return { left, right, single, read: read - 1, third: -1 };
    if (top >= 0 && node > top + 1) {
      if (right[top]! >= 0) return { left, right, single, read, third: node };
      right[top] = node;
    }
    left[node] = top;
    top = node;
  }
  return { left, right, single, read, third: -1 };
}

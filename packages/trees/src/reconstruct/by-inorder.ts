import { emptyLinks, type Links } from "./links.js";

/** What a builder made, and how far it read the second sequence: all of it if that goes with the first. */
export interface Built extends Links {
  readonly read: number;
}

/**
 * The tree of a preorder and an inorder sequence of the same distinct labels, in one pass: nodes are pushed in preorder, and
 * popped as soon as they come next in inorder. The stack is threaded through `right`, so it takes no memory of its own; every
 * index is good whatever the input, since no more is popped than was pushed.
 */
export function buildByInorder(preorder: ArrayLike<unknown>, inorder: ArrayLike<unknown>): Built {
  const size = preorder.length;
  const { left, right } = emptyLinks(size);
  let top = size > 0 ? 0 : -1;
  let read = 0;
  for (let node = 1; node < size; node++) {
    if (inorder[read] !== preorder[top]) {
      left[top] = node;
      right[node] = top;
    } else {
      let last = top;
      do {
        last = top;
        top = right[last]!;
        right[last] = -1;
        read++;
      } while (top >= 0 && preorder[top] === inorder[read]);
      right[last] = node;
      right[node] = top;
    }
    top = node;
  }
  while (top >= 0 && preorder[top] === inorder[read]) {
    const below = right[top]!;
    right[top] = -1;
    top = below;
    read++;
  }
  return { left, right, read };
}

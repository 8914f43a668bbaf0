import { countUp } from "./count-up.js";
import { outOfOrder } from "./from-inorder.js";
import { ranksIn, type Sequence } from "./ranks.js";

/** The links of a tree whose nodes have any number of children, in order; numbered in preorder, -1 for none. */
export interface OrderedLinks {
  readonly firstChild: Int32Array;
  readonly nextSibling: Int32Array;
}

/**
 * The only ordered tree with these preorder and postorder sequences, or a TraversalError. Nodes are pushed in preorder and
 * popped as soon as they come next in postorder; the stack is threaded through `nextSibling`.
 */
export function buildOrderedLinks(preorder: Sequence, postorder: Sequence): OrderedLinks {
  const ranks = ranksIn(preorder, postorder);
  const size = ranks.length;
  const firstChild = countUp(size);
  const nextSibling = new Int32Array(size);
  let top = -1;
  let read = 0;
  for (let node = 0; node <= size; node++) {
    let closed = -1;
    while (top >= 0 && top === ranks[read]) {
      firstChild[top] = top + 1 < node ? top + 1 : -1;
      closed = top;
      top = nextSibling[closed]!;
      nextSibling[closed] = -1;
      read++;
    }
    if (node === size) break;
    if (top < 0 && node > 0) throw outOfOrder(postorder, read - 1, preorder);
    if (closed >= 0) nextSibling[closed] = node;
    nextSibling[node] = top;
    top = node;
  }
  if (read < size) throw outOfOrder(postorder, read, preorder);
  return { firstChild, nextSibling };
}

/** How many nodes have no child, one child, two, … */
export function childCounts({ firstChild, nextSibling }: OrderedLinks): number[] {
  const counts: number[] = [];
  for (const first of firstChild) {
    let children = 0;
    for (let child = first; child >= 0; child = nextSibling[child]!) children++;
    while (counts.length <= children) counts.push(0);
    counts[children]!++;
  }
  return counts;
}

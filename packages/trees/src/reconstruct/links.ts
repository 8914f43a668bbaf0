/** Where each node's children are; -1 for none. */
export interface Links {
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/** Links of `size` nodes that have no children yet. */
export function emptyLinks(size: number): Links {
  return { left: new Int32Array(size).fill(-1), right: new Int32Array(size).fill(-1) };
}

/**
 * How many nodes the subtree of each node has, at its number + 1, if the links are one tree's in preorder, else undefined. At 0
 * stands the size of no tree: so nothing depends on which children there are, which no processor can foresee. O(n).
 */
export function sizesIfPreorder({ left, right }: Links): Int32Array | undefined {
  const size = left.length;
  const sizes = new Int32Array(size + 1);
  let wrong = 0;
  for (let node = size - 1; node >= 0; node--) {
    const l = left[node]!;
    const r = right[node]!;
    const middle = node + 1 + sizes[l + 1]!;
    // -1, or the one number that a child on this side can have; x >> 31 is -1 for negative x, else 0.
    wrong |= l ^ ((node + 1) | (l >> 31));
    wrong |= r ^ (middle | (r >> 31));
    wrong |= (size - 1 - l) >> 31;
    wrong |= (size - 1 - r) >> 31;
    sizes[node + 1] = middle - node + sizes[r + 1]!;
  }
  return wrong === 0 && (size === 0 || sizes[1] === size) ? sizes : undefined;
}

/** Links in preorder, and which node of the old numbering each one was. */
export interface NumberedLinks extends Links {
  readonly order: Int32Array;
}

/**
 * The same tree with its nodes numbered in preorder, from `root` on; undefined unless every node is met exactly once.
 * O(n), without a stack: a node that waits for its right child is threaded through the new `right`.
 */
export function numberInPreorder(links: Links, root: number): NumberedLinks | undefined {
  const size = links.left.length;
  const { left, right } = emptyLinks(size);
  const order = new Int32Array(size);
  let waiting = -1;
  let node = size > 0 ? root : -1;
  let next = 0;
  while (node >= 0 && next < size) {
    const number = next++;
    order[number] = node;
    if (links.right[node]! >= 0) {
      right[number] = waiting;
      waiting = number;
    }
    if (links.left[node]! >= 0) {
      left[number] = next;
      node = links.left[node]!;
    } else if (waiting >= 0) {
      const parent = waiting;
      waiting = right[parent]!;
      right[parent] = next;
      node = links.right[order[parent]!]!;
    } else {
      node = -1;
    }
  }
  return node < 0 && next === size ? { left, right, order } : undefined;
}

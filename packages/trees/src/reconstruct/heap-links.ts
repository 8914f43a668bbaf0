import { emptyLinks, type Links } from "./links.js";

/**
 * The tree whose inorder is the sequence and in which no key is below its parent's; of equal keys the first is the upper.
 * A stack holds the right spine; it is threaded through `right`, upwards while a node is on it.
 */
export function buildHeap(keys: ArrayLike<number | bigint | string>): Links & { readonly root: number } {
  const size = keys.length;
  const { left, right } = emptyLinks(size);
  let top = -1;
  for (let node = 0; node < size; node++) {
    let last = -1;
    while (top >= 0 && keys[top]! > keys[node]!) {
      const above = right[top]!;
      right[top] = last;
      last = top;
      top = above;
    }
    left[node] = last;
    right[node] = top;
    top = node;
  }
  let root = -1;
  while (top >= 0) {
    const above = right[top]!;
    right[top] = root;
    root = top;
    top = above;
  }
  return { left, right, root };
}

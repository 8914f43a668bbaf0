export interface Links {
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/**
 * The textbook's way from preorder and inorder: find the root in inorder by a Map, split there, go on with both halves. With a
 * stack of its own for the halves, since recursion would overflow on chains.
 */
export function rebuildByTextbook(preorder: Int32Array, inorder: Int32Array): Links {
  const size = preorder.length;
  const places = new Map<number, number>();
  inorder.forEach((label, place) => {
    places.set(label, place);
  });
  const left = new Int32Array(size).fill(-1);
  const right = new Int32Array(size).fill(-1);
  // Halves to build: the first of its nodes in preorder, and its stretch of inorder.
  const waiting = [{ node: 0, start: 0, end: size }];
  while (waiting.length > 0) {
    const { node, start, end } = waiting.pop()!;
    const root = places.get(preorder[node]!)!;
    if (root > start) {
      left[node] = node + 1;
      waiting.push({ node: node + 1, start, end: root });
    }
    if (root + 1 < end) {
      right[node] = node + 1 + root - start;
      waiting.push({ node: node + 1 + root - start, start: root + 1, end });
    }
  }
  return { left, right };
}

/** A number that equal links share, and others hardly ever (FNV-1a over the links). */
export function fingerprint({ left, right }: Links): string {
  let hash = 0x811c9dc5;
  for (const links of [left, right]) {
    for (const link of links) hash = Math.imul(hash ^ link, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}

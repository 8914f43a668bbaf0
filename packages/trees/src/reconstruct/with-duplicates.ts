import { emptyLinks, type Links } from "./links.js";

/** Sequences with duplicates are counted by a table of n³ numbers, each a sum of up to n products. */
export const MOST_WITH_DUPLICATES = 64;

/**
 * How many trees each pair of ranges has: `trees(length, i, j)` for the labels of preorder from `i` and of inorder from `j` on.
 * Shorter ranges come first, so that nothing recurses.
 */
export class RangeCounts {
  readonly #side: number;
  readonly #counts: bigint[] = [];

  constructor(preorder: Int32Array, inorder: Int32Array) {
    const size = preorder.length;
    this.#side = size + 1;
    for (let length = 0; length <= size; length++) {
      for (let i = 0; i + length <= size; i++) {
        for (let j = 0; j + length <= size; j++) {
          let count = length === 0 ? 1n : 0n;
          for (let inLeft = 0; inLeft < length; inLeft++) {
            if (inorder[j + inLeft] === preorder[i]) count += this.rooted(length, i, j, inLeft);
          }
          this.#counts[this.#place(length, i, j)] = count;
        }
      }
    }
  }

  trees(length: number, i: number, j: number): bigint {
    return this.#counts[this.#place(length, i, j)]!;
  }

  /** How many of them have `inLeft` nodes in the root's left subtree, if the root's label allows. */
  rooted(length: number, i: number, j: number, inLeft: number): bigint {
    const ofLeft = this.trees(inLeft, i + 1, j);
    return ofLeft === 0n ? 0n : ofLeft * this.trees(length - 1 - inLeft, i + 1 + inLeft, j + inLeft + 1);
  }

  #place(length: number, i: number, j: number): number {
    return (length * this.#side + i) * this.#side + j;
  }
}

/** The tree that has, from the root down, the smallest left subtrees; undefined if there is none. */
export function firstByRanges(preorder: Int32Array, inorder: Int32Array): Links | undefined {
  const size = preorder.length;
  const counts = new RangeCounts(preorder, inorder);
  if (counts.trees(size, 0, 0) === 0n) return undefined;
  const { left, right } = emptyLinks(size);
  const ranges = [[size, 0, 0]];
  for (let range = ranges.pop(); range !== undefined; range = ranges.pop()) {
    const [length, i, j] = range as [number, number, number];
    let inLeft = 0;
    while (inorder[j + inLeft] !== preorder[i] || counts.rooted(length, i, j, inLeft) === 0n) inLeft++;
    const inRight = length - 1 - inLeft;
    if (inLeft > 0) {
      left[i] = i + 1;
      ranges.push([inLeft, i + 1, j]);
    }
    if (inRight > 0) {
      right[i] = i + 1 + inLeft;
      ranges.push([inRight, i + 1 + inLeft, j + inLeft + 1]);
    }
  }
  return { left, right };
}

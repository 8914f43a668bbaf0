import { describe } from "@kb/checks";
import { type BinaryTree, trustTree } from "./binary-tree.js";
import { copyLabels, type Labels } from "./labels.js";
import type { BuiltByPostorder } from "./reconstruct/from-postorder.js";
import { buildFromPostorder, singlesIn } from "./reconstruct/from-postorder.js";
import { orNone } from "./uniqueness.js";

/**
 * All binary trees with these preorder and postorder sequences, as they are asked for: {@link nthTree} of 0n, 1n, … None if
 * no tree has them. Each tree has links of its own and shares the labels; O(n) a tree.
 *
 * @throws TraversalError with code `"duplicate"` if a label is there twice; TypeError if an argument is not a list.
 * @example
 * for (const tree of trees("AB", "BA")) console.log(tree.right); // Int32Array [-1, -1], then Int32Array [1, -1]
 */
export function trees<T>(preorder: Labels<T>, postorder: Labels<T>): Iterable<BinaryTree<T>> {
  const family = orNone(() => familyOf(preorder, postorder), undefined);
  return { [Symbol.iterator]: () => members(family) };
}

/**
 * The tree number `n`, from 0n, of those with these preorder and postorder sequences: bit i of `n` tells whether the child of
 * the i-th node of {@link singleChildNodes} is on the right. O(n) time, however many there are.
 *
 * @throws TraversalError if no binary tree has these sequences; TypeError if `n` is not a bigint; RangeError unless it is
 * below their number.
 * @example
 * nthTree("ABC", "CBA", 3n).right; // Int32Array [1, 2, -1]
 */
export function nthTree<T>(preorder: Labels<T>, postorder: Labels<T>, n: bigint): BinaryTree<T> {
  if (typeof n !== "bigint") throw new TypeError(`n must be a bigint, got ${describe(n)}`);
  const family = familyOf(preorder, postorder);
  const bits = n < 0n ? "" : n.toString(2);
  const count = family.singles.length;
  if (n < 0n || (bits.length > count && n > 0n)) {
    const limit = count < 64 ? String(2n ** BigInt(count)) : `2^${count}`;
    throw new RangeError(`n must be from 0n to below ${limit}, the number of trees, got ${shorten(n)}`);
  }
  return member(family, (i) => bits[bits.length - 1 - i] === "1");
}

interface Family<T> {
  readonly labels: Labels<T>;
  readonly built: BuiltByPostorder<T>;
  readonly singles: Int32Array;
}

function familyOf<T>(preorder: Labels<T>, postorder: Labels<T>): Family<T> {
  const built = buildFromPostorder(preorder, postorder);
  return { labels: copyLabels(built.labels), built, singles: singlesIn(built) };
}

function* members<T>(family: Family<T> | undefined): Generator<BinaryTree<T>> {
  if (family === undefined) return;
  const onRight = new Uint8Array(family.singles.length);
  while (true) {
    yield member(family, (i) => onRight[i] === 1);
    let carry = 0;
    while (onRight[carry] === 1) onRight[carry++] = 0;
    if (carry === onRight.length) return;
    onRight[carry] = 1;
  }
}

function member<T>({ labels, built, singles }: Family<T>, isOnRight: (i: number) => boolean): BinaryTree<T> {
  const left = built.left.slice();
  const right = built.right.slice();
  for (let i = 0; i < singles.length; i++) {
    if (!isOnRight(i)) continue;
    const node = singles[i]!;
    right[node] = node + 1;
    left[node] = -1;
  }
  return trustTree(labels, { left, right });
}

function shorten(n: bigint): string {
  return n.toString(16).length > 20 ? "a larger number" : `${n}n`;
}

import { type BinaryTree, checkTree } from "./binary-tree.js";
import { sizesAfterNone } from "./measures.js";
import { PairTable } from "./reconstruct/pair-table.js";

/** What else than the shape must be the same. */
export interface IsomorphismOptions {
  /** Whether labels must be equal too. Default false. */
  readonly labels?: boolean;
}

/**
 * Whether one tree becomes the other by exchanging left and right at some nodes. O(n) time, expected, without recursion; exact:
 * equal subtrees get equal numbers, from the leaves up.
 *
 * @throws TypeError if an argument is not a BinaryTree.
 * @see A. V. Aho, J. E. Hopcroft, J. D. Ullman, “The Design and Analysis of Computer Algorithms” (1974).
 * @example
 * isomorphic(fromPreorderInorder("AB", "BA"), fromPreorderInorder("AB", "AB")); // true
 */
export function isomorphic(
  tree: BinaryTree,
  other: BinaryTree,
  { labels = false }: IsomorphismOptions = {},
): boolean {
  checkTree(tree);
  checkTree(other, "other");
  if (tree.size !== other.size) return false;
  const table = new PairTable();
  const labelClasses = labels ? new Map<unknown, number>() : undefined;
  const classes = [tree, other].map((which) => classOf(which, table, labelClasses));
  return classes[0] === classes[1];
}

/**
 * A 64-bit number that is the same for trees which are {@link isomorphic} but for their labels, and different for others but for a chance
 * of 1 in 2^64. O(n) time, without recursion.
 *
 * @throws TypeError if `tree` is not a BinaryTree.
 * @example
 * canonicalHash(fromPreorderInorder("AB", "BA")) === canonicalHash(fromPreorderInorder("AB", "AB")); // true
 */
export function canonicalHash(tree: BinaryTree): bigint {
  sizesAfterNone(tree);
  const high = hash(tree, 0x9e3779b1);
  const low = hash(tree, 0x85ebca6b);
  return (BigInt(high) << 32n) | BigInt(low);
}

function classOf(
  { left, right, values, size }: BinaryTree,
  table: PairTable,
  labels?: Map<unknown, number>,
): number {
  // 0 is the empty tree; numbers of labels and of pairs are told apart by where they stand.
  const classes = new Int32Array(size);
  for (let node = size - 1; node >= 0; node--) {
    const a = left[node]! < 0 ? 0 : classes[left[node]!]!;
    const b = right[node]! < 0 ? 0 : classes[right[node]!]!;
    const shape = table.number(Math.min(a, b), Math.max(a, b));
    classes[node] = labels === undefined ? shape : table.number(-1 - numberOf(labels, values[node]), shape);
  }
  return classes[0] ?? 0;
}

function numberOf(labels: Map<unknown, number>, label: unknown): number {
  let number = labels.get(label);
  if (number === undefined) {
    number = labels.size;
    labels.set(label, number);
  }
  return number;
}

function hash({ left, right, size }: BinaryTree, seed: number): number {
  const hashes = new Int32Array(size);
  for (let node = size - 1; node >= 0; node--) {
    const a = left[node]! < 0 ? seed : hashes[left[node]!]!;
    const b = right[node]! < 0 ? seed : hashes[right[node]!]!;
    // Symmetric in the children, and not linear: mixing twice, before and after.
    hashes[node] = mix(mix(a ^ seed) + mix(b ^ seed) + Math.imul(a ^ b, seed));
  }
  return (size === 0 ? seed : hashes[0]!) >>> 0;
}

function mix(word: number): number {
  const once = Math.imul(word ^ (word >>> 16), 0x7feb352d);
  const twice = Math.imul(once ^ (once >>> 15), 0x846ca68b);
  return twice ^ (twice >>> 16);
}

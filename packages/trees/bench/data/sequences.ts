import { seededRandom } from "@kb/benchmark";
import { type BinaryTree, fromParents, inorder, postorder, preorder, randomBst, randomTree } from "@kb/trees";

/** The traversals of a tree whose labels are 0 to n - 1 in random order, as users' identifiers are. */
export interface Sequences {
  readonly preorder: Int32Array;
  readonly inorder: Int32Array;
  readonly postorder: Int32Array;
}

export function sequencesOf(tree: BinaryTree): Sequences {
  const labels = shuffled(tree.size);
  const order = (nodes: Int32Array): Int32Array => nodes.map((node) => labels[node]!);
  return {
    preorder: order(preorder(tree)),
    inorder: order(inorder(tree)),
    postorder: order(postorder(tree)),
  };
}

/** The search tree of keys inserted in random order: some tens of levels. */
export const randomSplit = (size: number): BinaryTree => randomBst(size, seededRandom(1));

/** All shapes equally likely: some thousands of levels. */
export const uniformShape = (size: number): BinaryTree => randomTree(size, seededRandom(2));

/** One node a level, on the side that `sideOf` says: 0 left, 1 right. */
export function chain(size: number, sideOf: (node: number) => number): BinaryTree {
  const parents = Int32Array.from({ length: size }, (_none, node) => node - 1);
  return fromParents(parents, { sides: Uint8Array.from(parents, (_parent, node) => sideOf(node)) });
}

/** The numbers below `size`, in random order. */
export function shuffled(size: number): Int32Array {
  const random = seededRandom(3);
  const numbers = Int32Array.from({ length: size }, (_none, i) => i);
  for (let i = size - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const number = numbers[i]!;
    numbers[i] = numbers[j]!;
    numbers[j] = number;
  }
  return numbers;
}

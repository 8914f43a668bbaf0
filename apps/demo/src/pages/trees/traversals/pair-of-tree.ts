import { BinaryTree, inorder, labels, postorder, type ReconstructionKind, randomTree } from "@kb/trees";
import { typedOf } from "./labels.js";
import type { Pair } from "./presets.js";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** The two sequences of `kind` of a tree. */
export function pairOf(tree: BinaryTree<string>, kind: ReconstructionKind): Pair {
  const write = (nodes: Iterable<number>): string => typedOf([...labels(tree, nodes)]);
  const [preorders, inorders, postorders] = [tree.left.keys(), inorder(tree), postorder(tree)].map(write) as [
    string,
    string,
    string,
  ];
  const [first, second] = {
    "preorder-inorder": [preorders, inorders] as const,
    "postorder-inorder": [postorders, inorders] as const,
    "preorder-postorder": [preorders, postorders] as const,
  }[kind];
  return { kind, first, second };
}

/** A tree of 7 to 11 letters, any shape as likely as the others of its size. */
export function randomLetters(): BinaryTree<string> {
  const { size, left, right } = randomTree(7 + Math.floor(Math.random() * 5));
  return new BinaryTree([...LETTERS.slice(0, size)], left, right);
}

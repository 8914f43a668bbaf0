import { BinaryTree, inorder, labels, postorder, type ReconstructionKind } from "@kb/trees";
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

/** A tree of 7 to 11 letters, split at random. */
export function randomTree(random: () => number = Math.random): BinaryTree<string> {
  const size = 7 + Math.floor(random() * 5);
  const left = new Int32Array(size).fill(-1);
  const right = new Int32Array(size).fill(-1);
  const split = (node: number, end: number): void => {
    const middle = node + 1 + Math.floor(random() * (end - node));
    if (middle > node + 1) {
      left[node] = node + 1;
      split(node + 1, middle);
    }
    if (middle < end) {
      right[node] = middle;
      split(middle, end);
    }
  };
  split(0, size);
  return new BinaryTree([...LETTERS.slice(0, size)], left, right);
}

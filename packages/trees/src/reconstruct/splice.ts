import { type BinaryTree, trustTree } from "../binary-tree.js";
import { emptyLinks } from "./links.js";

/** Nodes `start` to below `end` of a tree. */
export type Piece<T> = readonly [tree: BinaryTree<T>, start: number, end: number];

/** The tree made of these pieces, one after the other; links to nodes that are in none of them are cut. */
export function splice<T>(pieces: readonly Piece<T>[]): BinaryTree<T> {
  const size = pieces.reduce((total, [, start, end]) => total + end - start, 0);
  const links = emptyLinks(size);
  const values: T[] = [];
  for (const [tree, start, end] of pieces) {
    const renumbered = renumbering(pieces, tree);
    for (let node = start; node < end; node++) {
      links.left[values.length] = renumbered(tree.left[node]!);
      links.right[values.length] = renumbered(tree.right[node]!);
      values.push(tree.values[node]!);
    }
  }
  return trustTree(values, links);
}

function renumbering<T>(pieces: readonly Piece<T>[], tree: BinaryTree<T>): (node: number) => number {
  let before = 0;
  const own: [start: number, end: number, shift: number][] = [];
  for (const [other, start, end] of pieces) {
    if (other === tree) own.push([start, end, before - start]);
    before += end - start;
  }
  return (node) => {
    for (const [start, end, shift] of own) if (node >= start && node < end) return node + shift;
    return -1;
  };
}

import { checkFunction, checkInteger } from "@kb/checks";
import { MOST_NODES } from "./arguments.js";
import { type BinaryTree, trustTree } from "./binary-tree.js";
import { drawBelow, type Random } from "./chance.js";
import { countUp } from "./reconstruct/count-up.js";
import { buildHeap } from "./reconstruct/heap-links.js";
import { numberInPreorder } from "./reconstruct/links.js";

/**
 * A random tree of `size` nodes, each shape equally likely; labels are the nodes' numbers. O(n) time, without recursion. The same `random` gives the same tree.
 *
 * @throws TypeError if an argument is of the wrong kind; RangeError unless `size` is an integer from 0 to 2^27, or if `random`
 * leaves [0, 1).
 * @see J.-L. Rémy, “Un procédé itératif de dénombrement d'arbres binaires et son application à leur génération aléatoire” (1985).
 * @example
 * randomTree(5, () => 0.5).size; // 5
 */
export function randomTree(size: number, random: Random = Math.random): BinaryTree<number> {
  checkInteger(size, "size", 0, MOST_NODES);
  checkFunction(random, "random");
  // Knuth's algorithm R (7.2.1.6): odd numbers are nodes, whose children stand at their number and after it; even ones are leaves.
  const links = new Int32Array(2 * size + 1);
  for (let node = 1; node < 2 * size; node += 2) {
    const draw = drawBelow(2 * node, random);
    const place = draw >> 1;
    const isRight = draw & 1;
    links[node + 1 - isRight] = node + 1;
    links[node + isRight] = links[place]!;
    links[place] = node;
  }
  const childAt = (place: number): number => (links[place]! % 2 === 1 ? links[place]! >> 1 : -1);
  const left = Int32Array.from({ length: size }, (_none, node) => childAt(2 * node + 1));
  const right = Int32Array.from({ length: size }, (_none, node) => childAt(2 * node + 2));
  return trustTree(countUp(size), numberInPreorder({ left, right }, childAt(0))!);
}

/**
 * The binary search tree of 0 to `size` - 1 inserted in random order; its height is about 4.3 ln n. O(n) time, without recursion.
 *
 * @throws What {@link randomTree} throws.
 * @example
 * isBst(randomBst(100)); // true
 */
export function randomBst(size: number, random: Random = Math.random): BinaryTree<number> {
  checkInteger(size, "size", 0, MOST_NODES);
  checkFunction(random, "random");
  const times = countUp(size);
  for (let i = size - 1; i > 0; i--) {
    const j = drawBelow(i + 1, random);
    const time = times[i]!;
    times[i] = times[j]!;
    times[j] = time;
  }
  // Of any range of keys the one inserted first is the root.
  const { root, ...links } = buildHeap(times);
  const numbered = numberInPreorder(links, root)!;
  return trustTree(numbered.order, numbered);
}

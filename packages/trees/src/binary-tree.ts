import { checkLength, describe } from "@kb/checks";
import { copyLabels, readLabels } from "./labels.js";
import { type Links, sizesIfPreorder } from "./reconstruct/links.js";

/**
 * A binary tree: node `i` has the label `values[i]` and the children `left[i]` and `right[i]`, -1 for none.
 *
 * Nodes are numbered in preorder, so that the root is 0, a left child follows its parent at once, and a subtree is a range
 * of numbers. Treat the arrays as read-only.
 *
 * @example
 * const tree = new BinaryTree(["A", "B", "C"], [1, -1, -1], [2, -1, -1]);
 * tree.size; // 3
 */
export class BinaryTree<T = unknown> implements Links {
  readonly size: number;
  readonly root = 0;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly values: ArrayLike<T>;

  /**
   * Copies its arguments. O(n).
   *
   * @throws TypeError if an argument is no array, RangeError unless the three are equally long and the links are those of
   * one tree numbered in preorder.
   */
  constructor(values: ArrayLike<T>, left: ArrayLike<number>, right: ArrayLike<number>) {
    this.values = copyLabels(readLabels(values, "values"));
    this.size = this.values.length;
    this.left = readLinks(left, "left", this.size);
    this.right = readLinks(right, "right", this.size);
    if (sizesIfPreorder(this) === undefined) {
      throw new RangeError("left and right must link all nodes to one tree numbered in preorder");
    }
  }
}

/** The tree with these arrays, which are known to be right and nobody else's. */
export function trustTree<T>(values: ArrayLike<T>, { left, right }: Links): BinaryTree<T> {
  const tree = Object.create(BinaryTree.prototype);
  tree.size = left.length;
  tree.root = 0;
  tree.left = left;
  tree.right = right;
  tree.values = values;
  return tree;
}

/** Throws a TypeError unless `tree` is a BinaryTree. */
export function checkTree(tree: unknown, name = "tree"): asserts tree is BinaryTree {
  if (!(tree instanceof BinaryTree))
    throw new TypeError(`${name} must be a BinaryTree, got ${describe(tree)}`);
}

function readLinks(links: ArrayLike<number>, name: string, size: number): Int32Array {
  const numbers = readLabels(links, name);
  checkLength(numbers, name, size, "one a node");
  return Int32Array.from({ length: size }, (_none, node) => {
    const child = numbers[node];
    if (typeof child === "number" && Number.isInteger(child) && child >= -1 && child < size) return child;
    throw new RangeError(`${name}[${node}] must be a node's number or -1, got ${describe(child)}`);
  });
}

/** Throws unless `tree` is a BinaryTree that has a node of this number. */
export function checkNode(tree: unknown, node: unknown, name?: string): void {
  checkTree(tree);
  checkNodeOf(tree.size, node, name);
}

/** Throws unless `node` is the number of one of `size` nodes. */
export function checkNodeOf(size: number, node: unknown, name = "node"): void {
  if (typeof node !== "number") throw new TypeError(`${name} must be a number, got ${describe(node)}`);
  if (Number.isInteger(node) && node >= 0 && node < size) return;
  throw new RangeError(`${name} must be the number of one of the tree's ${size} nodes, got ${node}`);
}

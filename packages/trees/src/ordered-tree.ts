import { describe } from "@kb/checks";
import { checkNodeOf } from "./binary-tree.js";
import { copyLabels, type Labels } from "./labels.js";
import { meetNode } from "./reconstruct/meet-node.js";
import { buildOrderedLinks, type OrderedLinks } from "./reconstruct/ordered-links.js";
import { sequenceOf } from "./reconstruct/ranks.js";

/** An ordered tree as nested objects. */
export interface NestedOrderedTree<T> {
  value: T;
  children?: readonly NestedOrderedTree<T>[] | undefined;
}

/**
 * A tree whose nodes have any number of children, in order: node `i` has the label `values[i]`, the first child `firstChild[i]`
 * and the next sibling `nextSibling[i]`, -1 for none. Nodes are numbered in preorder. Treat the arrays as read-only.
 *
 * @example
 * const tree = OrderedTree.fromPreorderPostorder("ABCD", "BCDA");
 * [...tree.children(0)]; // [1, 2, 3]
 */
export class OrderedTree<T = unknown> {
  readonly size: number;
  readonly root = 0;
  readonly firstChild: Int32Array;
  readonly nextSibling: Int32Array;
  readonly values: ArrayLike<T>;

  private constructor(values: ArrayLike<T>, { firstChild, nextSibling }: OrderedLinks) {
    this.size = firstChild.length;
    this.firstChild = firstChild;
    this.nextSibling = nextSibling;
    this.values = values;
  }

  /**
   * The ordered tree with these preorder and postorder sequences; there is never more than one. O(n) time, without recursion.
   *
   * @throws TraversalError if there is none, or a label is there twice; TypeError if an argument is not a list.
   */
  static fromPreorderPostorder<T>(preorder: Labels<T>, postorder: Labels<T>): OrderedTree<T> {
    const first = sequenceOf("preorder", preorder);
    const second = sequenceOf("postorder", postorder);
    return new OrderedTree(copyLabels(first.labels), buildOrderedLinks(first, second));
  }

  /**
   * The ordered tree of nested objects; null or undefined is the empty tree. O(n) time, without recursion.
   *
   * @throws TypeError if a node is not an object or its children are not an array; RangeError if one is met twice.
   */
  static fromNested<T>(root: NestedOrderedTree<T> | null | undefined): OrderedTree<T> {
    const values: T[] = [];
    const parents: number[] = [];
    const met = new Set<unknown>();
    const waiting: [node: unknown, parent: number][] =
      root === null || root === undefined ? [] : [[root, -1]];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [node, parent] = next;
      meetNode(node, met, parent);
      const { value, children = [] } = node as NestedOrderedTree<T>;
      if (!Array.isArray(children)) {
        throw new TypeError(`children must be an array, got ${describe(children)} at node ${values.length}`);
      }
      for (let i = children.length - 1; i >= 0; i--) waiting.push([children[i], values.length]);
      values.push(value);
      parents.push(parent);
    }
    return new OrderedTree(values, linksOfParents(parents));
  }

  /** The children of `node`, from the first. Throws a TypeError or a RangeError if there is no such node. */
  *children(node: number): Generator<number, void, undefined> {
    checkNodeOf(this.size, node);
    for (let child = this.firstChild[node]!; child >= 0; child = this.nextSibling[child]!) yield child;
  }

  /** The nodes in postorder: all children, one after the other, then the parent. O(n) time. */
  postorder(): Int32Array {
    const nodes = new Int32Array(this.size);
    const open: number[] = [];
    let written = 0;
    for (let node = 0; node < this.size; node++) {
      open.push(node);
      if (this.firstChild[node]! >= 0) continue;
      for (let closed = open.pop(); closed !== undefined; closed = open.pop()) {
        nodes[written++] = closed;
        if (this.nextSibling[closed]! >= 0) break;
      }
    }
    return nodes;
  }

  /** The tree as nested objects, null for an empty tree. O(n) time, without recursion. */
  toNested(): NestedOrderedTree<T> | null {
    const nodes = new Array<NestedOrderedTree<T>>(this.size);
    for (let node = this.size - 1; node >= 0; node--) {
      const children = Array.from(this.children(node), (child) => nodes[child]!);
      nodes[node] = { value: this.values[node]!, children };
    }
    return nodes[0] ?? null;
  }
}

function linksOfParents(parents: readonly number[]): OrderedLinks {
  const firstChild = new Int32Array(parents.length).fill(-1);
  const nextSibling = new Int32Array(parents.length).fill(-1);
  for (let node = parents.length - 1; node > 0; node--) {
    nextSibling[node] = firstChild[parents[node]!]!;
    firstChild[parents[node]!] = node;
  }
  return { firstChild, nextSibling };
}

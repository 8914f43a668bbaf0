import { type BinaryTree, checkTree, trustTree } from "./binary-tree.js";
import { meetNode } from "./reconstruct/meet-node.js";

/** A tree as nested objects. */
export interface NestedTree<T> {
  value: T;
  left?: NestedTree<T> | null | undefined;
  right?: NestedTree<T> | null | undefined;
}

/**
 * The tree of nested objects; null or undefined is the empty tree. O(n) time, without recursion.
 *
 * @throws TypeError if a node is not an object; RangeError if one is met twice, so that there is no tree.
 * @example
 * fromNested({ value: "A", right: { value: "B" } }).right; // Int32Array [1, -1]
 */
export function fromNested<T>(root: NestedTree<T> | null | undefined): BinaryTree<T> {
  const values: T[] = [];
  const lefts: number[] = [];
  const rights: number[] = [];
  const met = new Set<unknown>();
  const waiting: [node: unknown, siblings: number[], parent: number][] = [[root, [], -1]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [node, siblings, parent] = next;
    if (node === null || node === undefined) continue;
    meetNode(node, met, parent);
    const number = values.length;
    if (parent >= 0) siblings[parent] = number;
    const { value, left, right } = node as NestedTree<T>;
    values.push(value);
    lefts.push(-1);
    rights.push(-1);
    waiting.push([right, rights, number], [left, lefts, number]);
  }
  return trustTree(values, { left: Int32Array.from(lefts), right: Int32Array.from(rights) });
}

/**
 * The tree as nested objects, null for an empty tree and for missing children. O(n) time, without recursion; but what is made of
 * deep objects elsewhere, JSON for one, may recurse: see {@link serialize}.
 *
 * @throws TypeError if `tree` is not a BinaryTree.
 * @example
 * toNested(fromPreorderInorder("AB", "AB")); // { value: "A", left: null, right: { value: "B", left: null, right: null } }
 */
export function toNested<T>(tree: BinaryTree<T>): NestedTree<T> | null {
  checkTree(tree);
  const nodes = new Array<NestedTree<T>>(tree.size);
  for (let node = tree.size - 1; node >= 0; node--) {
    nodes[node] = {
      value: tree.values[node]!,
      left: nodes[tree.left[node]!] ?? null,
      right: nodes[tree.right[node]!] ?? null,
    };
  }
  return nodes[0] ?? null;
}

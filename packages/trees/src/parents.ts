import { checkLength, describe } from "@kb/checks";
import { type BinaryTree, checkTree, trustTree } from "./binary-tree.js";
import { type Labels, pickLabels, readLabels } from "./labels.js";
import { countUp } from "./reconstruct/count-up.js";
import { emptyLinks, numberInPreorder } from "./reconstruct/links.js";

/** A tree by each node's parent, -1 for the root, and its side: 1 for a right child, else 0. */
export interface ParentArrays {
  readonly parents: Int32Array;
  readonly sides: Uint8Array;
}

/** What else there is to say of nodes that are given by their parents. */
export interface ParentsOptions<T> {
  /** 1 for right children, 0 for left ones. Without it the first child of a parent is the left one. */
  readonly sides?: ArrayLike<number>;
  /** The nodes' labels; without them, their numbers in `parents`. */
  readonly values?: Labels<T>;
}

/**
 * The tree in which node `i` hangs below `parents[i]`; -1 is above the root. Nodes are renumbered in preorder. O(n) time, without recursion.
 *
 * @throws TypeError if something given is not a list; RangeError unless there is one root, every other parent is a node, none is its own
 * ancestor, and no place has two children.
 * @example
 * fromParents([1, -1, 1], { values: "BAC" }).values; // ["A", "B", "C"]
 */
export function fromParents<T = number>(
  parents: ArrayLike<number>,
  { sides, values }: ParentsOptions<T> = {},
): BinaryTree<T> {
  const list = readLabels(parents, "parents");
  const size = list.length;
  const sideList = sides === undefined ? undefined : readLabels(sides, "sides");
  const labels = (values === undefined ? countUp(size) : readLabels(values, "values")) as Labels<T>;
  if (sideList !== undefined) checkLength(sideList, "sides", size, "one a node");
  checkLength(labels, "values", size, "one a node");
  const links = emptyLinks(size);
  let root = -1;
  for (let node = 0; node < size; node++) {
    const parent: unknown = list[node];
    const isNode = typeof parent === "number" && Number.isInteger(parent) && parent >= -1 && parent < size;
    if (!isNode || parent === node)
      throw new RangeError(`parents[${node}] must be another node's number or -1, got ${describe(parent)}`);
    if (parent === -1) {
      if (root >= 0) throw new RangeError(`parents must hold -1 once, got it at ${root} and ${node}`);
      root = node;
      continue;
    }
    const side = sideList === undefined ? (links.left[parent]! < 0 ? 0 : 1) : sideList[node];
    if (side !== 0 && side !== 1)
      throw new RangeError(`sides[${node}] must be 0 or 1, got ${describe(side)}`);
    const place = side === 0 ? links.left : links.right;
    if (place[parent]! >= 0) {
      throw new RangeError(
        `node ${parent} must have one child on a side, got ${place[parent]} and ${node} on the ${side === 0 ? "left" : "right"}`,
      );
    }
    place[parent] = node;
  }
  const numbered = numberInPreorder(links, root);
  if (numbered === undefined)
    throw new RangeError("parents must lead from every node to the root, got a cycle");
  return trustTree(pickLabels(labels, numbered.order), numbered);
}

/**
 * Each node's parent and side. O(n) time.
 *
 * @throws TypeError if `tree` is not a BinaryTree.
 * @example
 * toParents(fromPreorderInorder("ABC", "BAC")).parents; // Int32Array [-1, 0, 0]
 */
export function toParents(tree: BinaryTree): ParentArrays {
  checkTree(tree);
  const parents = new Int32Array(tree.size).fill(-1);
  const sides = new Uint8Array(tree.size);
  for (let node = 0; node < tree.size; node++) {
    if (tree.left[node]! >= 0) parents[tree.left[node]!] = node;
    if (tree.right[node]! >= 0) {
      parents[tree.right[node]!] = node;
      sides[tree.right[node]!] = 1;
    }
  }
  return { parents, sides };
}

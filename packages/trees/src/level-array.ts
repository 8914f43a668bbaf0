import { describe } from "@kb/checks";
import { show } from "./arguments.js";
import { type BinaryTree, trustTree } from "./binary-tree.js";
import { type Labels, readLabels } from "./labels.js";
import { emptyLinks, numberInPreorder } from "./reconstruct/links.js";
import { levelorder } from "./traversals.js";

/**
 * The tree that programming sites write so: labels level by level, `null` where a child is missing, nothing below that.
 * O(n) time.
 *
 * @throws TypeError if `labels` is not a list or holds undefined; RangeError if a label would hang below null.
 * @example
 * fromLevelArray([1, null, 2, 3]).values; // [1, 2, 3]
 * fromLevelArray([1, null, null, 2]); // RangeError: labels[3] is 2, below a null: nodes for it to hang on end before
 */
export function fromLevelArray<T>(labels: Labels<T | null>): BinaryTree<T> {
  const list = readLabels(labels, "labels");
  const values: T[] = [];
  const links = emptyLinks(list.length);
  for (let place = 0; place < list.length; place++) {
    const label = list[place];
    if (label === undefined)
      throw new TypeError(
        `labels must hold null where a node is missing, got ${describe(label)} at labels[${place}]`,
      );
    if (label === null) continue;
    const parent = (place - 1) >> 1;
    if (parent >= values.length) {
      throw new RangeError(
        `labels[${place}] is ${show(label)}, below a null: nodes for it to hang on end before`,
      );
    }
    if (place > 0) links[place % 2 === 1 ? "left" : "right"][parent] = values.length;
    values.push(label);
  }
  return numbered(values, links);
}

function numbered<T>(values: T[], { left, right }: { left: Int32Array; right: Int32Array }): BinaryTree<T> {
  const links = numberInPreorder(
    { left: left.subarray(0, values.length), right: right.subarray(0, values.length) },
    0,
  )!;
  return trustTree(
    Array.from(links.order, (node) => values[node]!),
    links,
  );
}

/**
 * The labels level by level, `null` where a child is missing, without the nulls at the end: the reverse of
 * {@link fromLevelArray}. O(n) time.
 *
 * @throws TypeError if `tree` is not a BinaryTree, or a label is null or undefined.
 * @example
 * toLevelArray(fromPreorderInorder([1, 2, 3], [1, 3, 2])); // [1, null, 2, 3]
 */
export function toLevelArray<T>(tree: BinaryTree<T>): (T | null)[] {
  const list: (T | null)[] = [];
  const write = (node: number): void => {
    const label = node < 0 ? null : tree.values[node]!;
    if (node >= 0 && (label === null || label === undefined)) {
      throw new TypeError(
        `labels in a level array must not be null or undefined, got ${label} at node ${node}`,
      );
    }
    list.push(label);
  };
  for (const node of levelorder(tree)) {
    if (node === 0) write(0);
    write(tree.left[node]!);
    write(tree.right[node]!);
  }
  while (list.length > 0 && list.at(-1) === null) list.pop();
  return list;
}

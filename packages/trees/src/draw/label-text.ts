import { checkFunction } from "@kb/checks";
import type { BinaryTree } from "../binary-tree.js";

/** How drawings show nodes. */
export interface LabelOptions<T> {
  /** The text of a node. Default `String(value)`. */
  readonly label?: (value: T, node: number) => string;
}

/** A function that answers the text of each node of the tree. */
export function labelText<T>(
  { values }: BinaryTree<T>,
  { label }: LabelOptions<T>,
): (node: number) => string {
  if (label !== undefined) checkFunction(label, "label");
  return (node) => String(label === undefined ? values[node] : label(values[node]!, node));
}

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

/** The lines of all nodes, end to end: joined by thousands, since millions of pieces are slow to join at once. */
export function joinNodes(size: number, textOf: (node: number) => string): string {
  const blocks: string[] = [];
  for (let start = 0; start < size; start += 4096) {
    const lines: string[] = [];
    for (let node = start; node < Math.min(size, start + 4096); node++) lines.push(textOf(node));
    blocks.push(lines.join(""));
  }
  return blocks.join("");
}

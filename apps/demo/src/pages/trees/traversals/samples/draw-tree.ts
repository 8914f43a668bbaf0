import { type BinaryTree, tidyLayout, toSvg } from "@kb/trees";

/** Where each node is drawn: x in node widths, y in levels. */
export function placeNodes(tree: BinaryTree) {
  return tidyLayout(tree, { nodeWidth: 1, levelHeight: 1 });
}

/** A finished drawing, for a file. */
export function drawTree(tree: BinaryTree) {
  return new Blob([toSvg(tree)], { type: "image/svg+xml" });
}

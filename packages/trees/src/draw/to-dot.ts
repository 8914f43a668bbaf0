import { type BinaryTree, checkTree } from "../binary-tree.js";
import { joinTexts, textsOfNodes } from "./join-texts.js";
import { type LabelOptions, labelText } from "./label-text.js";

/**
 * The tree in the language of Graphviz. Edges leave to the south-west and south-east, so that a single child is seen to be
 * left or right. O(n) time.
 *
 * @throws TypeError if `tree` is not a BinaryTree; RangeError if the text is longer than a string may be, above some ten million nodes.
 * @example
 * toDot(fromPreorderInorder("AB", "BA")); // 'digraph {\n  0 [label="A"]\n  0:sw -> 1\n  1 [label="B"]\n}\n'
 */
export function toDot<T>(tree: BinaryTree<T>, options: LabelOptions<T> = {}): string {
  checkTree(tree);
  const { left, right } = tree;
  const text = labelText(tree, options);
  const lines = textsOfNodes(tree.size, (node) => {
    const label = `  ${node} [label="${escapeDot(text(node))}"]\n`;
    const toLeft = left[node]! < 0 ? "" : `  ${node}:sw -> ${left[node]}\n`;
    const toRight = right[node]! < 0 ? "" : `  ${node}:se -> ${right[node]}\n`;
    return label + toLeft + toRight;
  });
  return joinTexts(["digraph {\n"], lines, ["}\n"]);
}

function escapeDot(text: string): string {
  return text.replace(/[\\"]/g, "\\$&").replace(/\r\n?|\n/g, "\\n");
}

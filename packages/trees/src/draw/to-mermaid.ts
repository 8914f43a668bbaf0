import { type BinaryTree, checkTree } from "../binary-tree.js";
import { joinTexts, textsOfNodes } from "./join-texts.js";
import { type LabelOptions, labelText } from "./label-text.js";

/**
 * The tree as a Mermaid flowchart, as Markdown on GitHub shows it. The edge of a single child says its side, L or R. O(n) time.
 *
 * @throws TypeError if `tree` is not a BinaryTree; RangeError if the text is longer than a string may be, above some ten million nodes.
 * @example
 * toMermaid(fromPreorderInorder("AB", "BA")); // 'flowchart TD\n  0(["A"])\n  0 ---|L| 1\n  1(["B"])\n'
 */
export function toMermaid<T>(tree: BinaryTree<T>, options: LabelOptions<T> = {}): string {
  checkTree(tree);
  const { left, right } = tree;
  const text = labelText(tree, options);
  const lines = textsOfNodes(tree.size, (node) => {
    const [toLeft, toRight] = [left[node]!, right[node]!];
    const label = `  ${node}(["${escapeMermaid(text(node))}"])\n`;
    if (toLeft >= 0 && toRight >= 0) return `${label}  ${node} --- ${toLeft}\n  ${node} --- ${toRight}\n`;
    if (toLeft >= 0) return `${label}  ${node} ---|L| ${toLeft}\n`;
    return toRight >= 0 ? `${label}  ${node} ---|R| ${toRight}\n` : label;
  });
  return joinTexts(["flowchart TD\n"], lines);
}

/** What Mermaid would read as markup becomes a character reference, which it writes with # for &. */
function escapeMermaid(text: string): string {
  return text.replace(/[#"<>&`\\\n\r]/g, (character) => `#${character.charCodeAt(0)};`);
}

import { checkLength, describe } from "@kb/checks";
import { MOST_NODES } from "./arguments.js";
import { type BinaryTree, trustTree } from "./binary-tree.js";
import { copyLabels, type Labels, readLabels } from "./labels.js";
import { subtreeSizes } from "./measures.js";
import { countUp } from "./reconstruct/count-up.js";
import { CLOSE, linksOfWord, OPEN } from "./reconstruct/parentheses.js";

/**
 * The shape in two characters a node: a node is `(left)right`. O(n) time, without recursion.
 *
 * @throws TypeError if `tree` is not a BinaryTree.
 * @example
 * toBalancedParentheses(fromPreorderInorder("ABC", "BAC")); // "(())()"
 */
export function toBalancedParentheses(tree: BinaryTree): string {
  const sizes = subtreeSizes(tree);
  const { size, left, right } = tree;
  const word = new Uint8Array(2 * size).fill(CLOSE);
  const places = new Int32Array(size);
  for (let node = 0; node < size; node++) {
    const place = places[node]!;
    word[place] = OPEN;
    const inLeft = left[node]! < 0 ? 0 : sizes[left[node]!]!;
    if (inLeft > 0) places[left[node]!] = place + 1;
    if (right[node]! >= 0) places[right[node]!] = place + 2 * inLeft + 2;
  }
  return new TextDecoder().decode(word);
}

/**
 * The tree whose shape is written so, with labels in preorder, or else the nodes' numbers: the reverse of
 * {@link toBalancedParentheses}. O(n) time, without recursion.
 *
 * @throws TypeError if `word` is not a string or `values` not a list; RangeError unless the parentheses are balanced and there is a
 * label for each pair.
 * @example
 * fromBalancedParentheses("(())()", "ABC").right; // Int32Array [2, -1, -1]
 * fromBalancedParentheses("())"); // RangeError: word must be balanced parentheses, got ")" at 2
 */
export function fromBalancedParentheses<T = number>(word: string, values?: Labels<T>): BinaryTree<T> {
  if (typeof word !== "string") throw new TypeError(`word must be a string, got ${describe(word)}`);
  const size = Math.ceil(word.length / 2);
  if (size > MOST_NODES) throw new RangeError(`word must have at most ${MOST_NODES} pairs, got ${size}`);
  const links = linksOfWord(size, (place) => word.charCodeAt(place));
  if ("wrong" in links) {
    const found =
      links.wrong < word.length ? `${JSON.stringify(word[links.wrong])} at ${links.wrong}` : "its end";
    throw new RangeError(`word must be balanced parentheses, got ${found}`);
  }
  const labels = (
    values === undefined ? countUp(size) : copyLabels(readLabels(values, "values"))
  ) as Labels<T>;
  checkLength(labels, "values", size, "one a node");
  return trustTree(labels, links);
}

import { checkChoice, checkInteger } from "@kb/checks";
import { type BinaryTree, checkTree, trustTree } from "../binary-tree.js";
import { depths } from "../measures.js";
import { emptyLinks } from "../reconstruct/links.js";
import { tidyLayout } from "../tidy-layout.js";
import { type LabelOptions, labelText } from "./label-text.js";
import { textWidth } from "./text-width.js";

/** How a drawing in letters looks. */
export interface AsciiOptions<T> extends LabelOptions<T> {
  /** What edges are made of: `"ascii"` (the default) or `"unicode"` box drawing. */
  readonly charset?: "ascii" | "unicode";
  /** How many levels are drawn at most; a last line tells what is left out. Default 16. */
  readonly maxLevels?: number;
  /** How many nodes are drawn at most, in whole levels. Default 1000. */
  readonly maxNodes?: number;
}

/** Corner to a left child, line, below the parent of two, of a left child only, of a right child only, corner to a right child. */
const CHARSETS = { ascii: ".-+'`.", unicode: "┌─┴┘└┐" };

/**
 * A drawing in letters of equal width, root on top. O(n) time, and what is drawn.
 *
 * @throws TypeError if `tree` is not a BinaryTree or an option is of the wrong kind; RangeError if an option's value is impossible.
 * @example
 * toAscii(fromPreorderInorder("ABC", "BAC")); // "  A\n.-+-.\nB   C\n"
 */
export function toAscii<T>(tree: BinaryTree<T>, options: AsciiOptions<T> = {}): string {
  checkTree(tree);
  const { charset = "ascii", maxLevels = 16, maxNodes = 1000 } = options;
  checkChoice(charset, "charset", Object.keys(CHARSETS));
  checkInteger(maxLevels, "maxLevels", 1);
  checkInteger(maxNodes, "maxNodes", 1);
  const text = labelText(tree, options);
  const top = topOf(tree, maxLevels, maxNodes);
  const texts = Array.from(top.values, (node) => text(node).replace(/\s|\p{Cc}/gu, " "));
  const widest = texts.reduce((width, label) => Math.max(width, textWidth(label)), 1);
  // An even width, so that parents of two are over a column.
  const { x, y } = tidyLayout(top, { nodeWidth: 2 * Math.ceil(widest / 2 + 1) });
  const centers = Array.from(x, Math.round);
  const first = texts.reduce(
    (low, label, node) => Math.min(low, centers[node]! - (textWidth(label) >> 1)),
    0,
  );
  const rows: string[] = [];
  const write = (row: number, column: number, letters: string): void => {
    const before = rows[row] ?? "";
    rows[row] = before + " ".repeat(Math.max(0, column - first - textWidth(before))) + letters;
  };
  for (let node = 0; node < top.size; node++) {
    const center = centers[node]!;
    write(2 * y[node]!, center - (textWidth(texts[node]!) >> 1), texts[node]!);
    const ends = [top.left[node]!, top.right[node]!].map((child) => (child < 0 ? center : centers[child]!));
    if (ends[0] !== ends[1])
      write(2 * y[node]! + 1, ends[0]!, edge(ends[0]!, center, ends[1]!, CHARSETS[charset]));
  }
  const rest = tree.size - top.size;
  if (rest > 0) rows.push(`… ${rest} more below`);
  return rows.map((row) => `${row.trimEnd()}\n`).join("");
}

/** The line above the children, whose ends are the parent's own column where there is no child. */
function edge(
  left: number,
  center: number,
  right: number,
  [turn, line, both, onLeft, onRight, back]: string,
): string {
  const toLeft = turn! + line!.repeat(Math.max(0, center - left - 1));
  const toRight = line!.repeat(Math.max(0, right - center - 1)) + back!;
  if (left === center) return onRight! + toRight;
  return right === center ? toLeft + onLeft! : toLeft + both! + toRight;
}

/** The levels that are drawn, as a tree whose labels are the nodes' numbers. */
function topOf(tree: BinaryTree, maxLevels: number, maxNodes: number): BinaryTree<number> {
  const levels = depths(tree);
  const counts: number[] = [];
  for (const depth of levels) if (depth < maxLevels) counts[depth] = (counts[depth] ?? 0) + 1;
  let drawn = 0;
  let end = 0;
  for (; end < counts.length && (end === 0 || drawn + counts[end]! <= maxNodes); end++) drawn += counts[end]!;
  const numbers = new Map<number, number>();
  for (let node = 0; node < tree.size; node++) if (levels[node]! < end) numbers.set(node, numbers.size);
  const links = emptyLinks(numbers.size);
  for (const [node, number] of numbers) {
    links.left[number] = numbers.get(tree.left[node]!) ?? -1;
    links.right[number] = numbers.get(tree.right[node]!) ?? -1;
  }
  return trustTree([...numbers.keys()], links);
}

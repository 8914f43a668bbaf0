import { checkChoice, checkInteger } from "@kb/checks";
import { type BinaryTree, checkTree, trustTree } from "../binary-tree.js";
import { depths, height } from "../measures.js";
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

/** So that the drawing, and what it takes to make it, stays below what a string may hold. */
const MOST_LETTERS = 2 ** 28;

/** Corner to a left child, line, below the parent of two, of a left child only, of a right child only, corner to a right child. */
const CHARSETS = { ascii: ".-+'`.", unicode: "┌─┴┘└┐" };

/**
 * A drawing in letters of equal width, root on top. O(n) time, and what is drawn.
 *
 * @throws TypeError if `tree` is not a BinaryTree or an option is of the wrong kind; RangeError if an option's value is impossible,
 * or the drawing has more than 2^28 letters.
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
  const widths = texts.map(textWidth);
  const widest = widths.reduce((most, width) => Math.max(most, width), 1);
  // An even width, so that parents of two are over a column.
  const { x, y } = tidyLayout(top, { nodeWidth: 2 * Math.ceil(widest / 2 + 1) });
  const centers = Array.from(x, Math.round);
  const starts = centers.map((center, node) => center - (widths[node]! >> 1));
  const first = starts.reduce((low, start) => Math.min(low, start), 0);
  const columns = centers.reduce((high, center) => Math.max(high, center), 0) - first;
  const lines = 2 * height(top) - 1;
  if (lines * columns > MOST_LETTERS) {
    throw new RangeError(
      `the drawing must have at most ${MOST_LETTERS} letters, got ${lines} lines of ${columns}: maxLevels and maxNodes make it smaller`,
    );
  }
  const rows: string[] = [];
  const ends: number[] = [];
  const write = (row: number, column: number, letters: string, width: number): void => {
    const end = ends[row] ?? first;
    rows[row] = (rows[row] ?? "") + " ".repeat(Math.max(0, column - end)) + letters;
    ends[row] = Math.max(end, column) + width;
  };
  for (let node = 0; node < top.size; node++) {
    const center = centers[node]!;
    write(2 * y[node]!, starts[node]!, texts[node]!, widths[node]!);
    const [left, right] = [top.left[node]!, top.right[node]!].map((child) => centers[child] ?? center) as [
      number,
      number,
    ];
    const letters = edge(left, center, right, CHARSETS[charset]);
    if (left !== right) write(2 * y[node]! + 1, left, letters, letters.length);
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
  const nodes = new Int32Array(drawn);
  const numbers = new Int32Array(tree.size).fill(-1);
  let next = 0;
  for (let node = 0; node < tree.size; node++) {
    if (levels[node]! >= end) continue;
    nodes[next] = node;
    numbers[node] = next++;
  }
  const numberOf = (node: number): number => numbers[node] ?? -1;
  const [left, right] = [tree.left, tree.right].map((links) => nodes.map((node) => numberOf(links[node]!)));
  return trustTree(nodes, { left: left!, right: right! });
}

import { checkPositive } from "@kb/checks";
import { type BinaryTree, checkTree } from "../binary-tree.js";
import { tidyLayout } from "../tidy-layout.js";
import { joinTexts, textsOfNodes } from "./join-texts.js";
import { type LabelOptions, labelText } from "./label-text.js";
import { textWidth } from "./text-width.js";

/** How a drawing looks. */
export interface SvgOptions<T> extends LabelOptions<T> {
  /** The height of a node in pixels; a short label sits in a circle of this diameter. Default 32. */
  readonly nodeSize?: number;
  /** The distance between levels in pixels. Default 2 node sizes. */
  readonly levelHeight?: number;
}

/**
 * A drawing by {@link tidyLayout}: a complete SVG document, which needs nothing else. O(n) time.
 *
 * @throws TypeError if `tree` is not a BinaryTree; RangeError if a size is not finite and > 0, or the
 * text is longer than a string may be, above some two million nodes.
 * @example
 * toSvg(fromPreorderInorder("ABC", "BAC")).startsWith("<svg "); // true
 */
export function toSvg<T>(tree: BinaryTree<T>, options: SvgOptions<T> = {}): string {
  checkTree(tree);
  const { nodeSize = 32, levelHeight = 2 * nodeSize } = options;
  checkPositive(nodeSize, "nodeSize");
  const text = labelText(tree, options);
  const fontSize = nodeSize * 0.44;
  const widths = Float64Array.from({ length: tree.size }, (_none, node) =>
    Math.max(nodeSize, textWidth(text(node)) * fontSize * 0.6 + nodeSize * 0.5),
  );
  let widest = nodeSize;
  for (const width of widths) widest = Math.max(widest, width);
  const { x, y } = tidyLayout(tree, { nodeWidth: widest + nodeSize * 0.4, levelHeight });
  let [low, high, bottom] = [0, 0, 0];
  for (let node = 0; node < tree.size; node++) {
    low = Math.min(low, x[node]!);
    high = Math.max(high, x[node]!);
    bottom = Math.max(bottom, y[node]!);
  }
  const margin = nodeSize * 0.25;
  const box = [
    low - widest / 2 - margin,
    -nodeSize / 2 - margin,
    high - low + widest + 2 * margin,
    bottom + nodeSize + 2 * margin,
  ].map(short);
  const edges = textsOfNodes(
    tree.size,
    (node) => edgeTo(tree.left[node]!, node) + edgeTo(tree.right[node]!, node),
  );
  const boxes = textsOfNodes(tree.size, (node) => {
    const width = widths[node]!;
    return `<rect x="${short(x[node]! - width / 2)}" y="${short(y[node]! - nodeSize / 2)}" width="${short(width)}" height="${short(nodeSize)}" rx="${short(nodeSize / 2)}"/>`;
  });
  const labels = textsOfNodes(
    tree.size,
    (node) =>
      `<text x="${short(x[node]!)}" y="${short(y[node]! + fontSize * 0.35)}">${escapeXml(text(node))}</text>`,
  );
  const line = `stroke-width="${short(nodeSize / 20)}"`;
  return joinTexts(
    [
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.join(" ")}" width="${box[2]}" height="${box[3]}" role="img" aria-label="binary tree of ${tree.size} nodes">\n<path d="`,
    ],
    edges,
    [
      `" fill="none" stroke="#94a3b8" ${line} stroke-linecap="round"/>\n<g fill="#f8fafc" stroke="#475569" ${line}>`,
    ],
    boxes,
    [
      `</g>\n<g fill="#0f172a" font-family="system-ui, sans-serif" font-size="${short(fontSize)}" text-anchor="middle">`,
    ],
    labels,
    ["</g>\n</svg>\n"],
  );

  function edgeTo(child: number, parent: number): string {
    if (child < 0) return "";
    const [fromX, toX] = [short(x[parent]!), short(x[child]!)];
    // Down first, so that it does not cross a neighbour; nothing stands between a parent's columns and its child's.
    const bends = [0.75, 0.35].map((part) => short(y[parent]! + levelHeight * part));
    return `M${fromX} ${short(y[parent]!)}C${fromX} ${bends[0]} ${toX} ${bends[1]} ${toX} ${short(y[child]!)}`;
  }
}

/** Hundredths of a pixel are enough. */
function short(length: number): number {
  return Math.round(length * 100) / 100;
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Text as XML allows it: without control characters and halves of surrogate pairs. */
function escapeXml(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, "\uFFFD")
    .replace(/[&<>]/g, (character) => ENTITIES[character]!);
}

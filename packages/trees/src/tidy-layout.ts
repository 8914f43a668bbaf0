import { checkPositive } from "@kb/checks";
import { type BinaryTree, checkTree } from "./binary-tree.js";
import { placeInKernel } from "./layout/in-kernel.js";
import { placePortably } from "./layout/tidy-portable.js";
import { sizesAfterNone } from "./measures.js";

/** Below so many nodes TypeScript is faster than the call. */
const SMALL = 64;

/** How large a drawing is. */
export interface LayoutOptions {
  /** The least distance between neighbours on a level. Default 1. */
  readonly nodeWidth?: number;
  /** The distance between levels. Default 1. */
  readonly levelHeight?: number;
}

/** Where the centre of each node is; the root is at (0, 0), and y grows downwards. */
export interface TidyLayout {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * Places for the nodes of a drawing as tidy as Reingold and Tilford ask: levels are lines, parents are centred above two
 * children and half a width beside a single one, equal subtrees look equal, mirrored trees mirrored, and nothing is closer
 * than `nodeWidth`. O(n) time, without recursion.
 *
 * @throws TypeError if `tree` is not a BinaryTree; RangeError unless the options are finite and > 0.
 * @see E. M. Reingold, J. S. Tilford, “Tidier drawings of trees” (1981).
 * @example
 * tidyLayout(fromPreorderInorder("ABC", "BAC"), { nodeWidth: 40 }).x; // Float64Array [0, -20, 20]
 */
export function tidyLayout(
  tree: BinaryTree,
  { nodeWidth = 1, levelHeight = 1 }: LayoutOptions = {},
): TidyLayout {
  checkTree(tree);
  checkPositive(nodeWidth, "nodeWidth");
  checkPositive(levelHeight, "levelHeight");
  const placed = tree.size < SMALL ? undefined : placeInKernel(tree, nodeWidth, levelHeight);
  if (placed !== undefined) return placed;
  sizesAfterNone(tree);
  return placePortably(tree, nodeWidth, levelHeight);
}

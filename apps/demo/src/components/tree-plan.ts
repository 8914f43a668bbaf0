/** Where the nodes of a tree are drawn, in pixels at scale 1. */
export interface TreePlan {
  readonly labels: readonly string[];
  /** The node above each, -1 for the root. */
  readonly parents: ArrayLike<number>;
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** How wide a node is. */
  readonly width: number;
  /** Where the outermost nodes' centres are. */
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

export const NODE_HEIGHT = 34;
export const LEVEL_HEIGHT = 58;
export const NODE_GAP = 12;

const LETTER = 9.6;
const MOST_UNITS = 12;

/** How wide the nodes must be for their labels. */
export function nodeWidth(labels: readonly string[]): number {
  const longest = labels.reduce((most, label) => Math.max(most, widthOf(label)), 0);
  return Math.max(NODE_HEIGHT, longest * LETTER + 18);
}

/** A label cut to what a node can hold. */
export function shortLabel(label: string): string {
  return widthOf(label) <= MOST_UNITS ? label : `${[...label].slice(0, 9).join("")}…`;
}

/** In letters: characters of Chinese and emoji are twice as wide. */
function widthOf(label: string): number {
  let width = 0;
  for (const { segment } of new Intl.Segmenter().segment(label)) width += segment < "\u1100" ? 1 : 2;
  return width;
}

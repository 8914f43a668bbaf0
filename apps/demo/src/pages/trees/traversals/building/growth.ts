import { BinaryTree, type ReconstructionStep, subtreeSizes } from "@kb/trees";
import type { TreePlan } from "../../../../components/tree-plan.js";
import type { TreeRegion } from "../../../../components/tree-view.js";
import { planTree } from "../plan-tree.js";

const LETTER = 10;
const MOST_LINES = 4;

/** The tree that a trace hangs together, whether it comes to a good end or not. */
export interface Growth {
  readonly plan: TreePlan;
  readonly tree: BinaryTree<string>;
  /** The node of each place of the first sequence, and the place of each node; -1 where none was made. */
  readonly nodeOf: Int32Array;
  readonly placeOf: Int32Array;
}

export function growthOf(
  steps: readonly ReconstructionStep<string>[],
  first: readonly string[],
): Growth | undefined {
  const left = new Int32Array(first.length).fill(-1);
  const right = new Int32Array(first.length).fill(-1);
  let root = -1;
  for (const step of steps) {
    if (step.type !== "push") continue;
    if (step.side === "root") root = step.node;
    else (step.side === "left" ? left : right)[step.parent] = step.node;
  }
  if (root < 0) return undefined;
  const placeOf = inPreorder(left, right, root);
  const nodeOf = new Int32Array(first.length).fill(-1);
  placeOf.forEach((place, node) => {
    nodeOf[place] = node;
  });
  const children = (links: Int32Array): Int32Array =>
    placeOf.map((place) => (links[place]! < 0 ? -1 : nodeOf[links[place]!]!));
  const tree = new BinaryTree(
    Array.from(placeOf, (place) => first[place]!),
    children(left),
    children(right),
  );
  return { plan: planTree(tree), tree, nodeOf, placeOf };
}

function inPreorder(left: Int32Array, right: Int32Array, root: number): Int32Array {
  const order: number[] = [];
  const waiting = [root];
  while (waiting.length > 0) {
    const place = waiting.pop()!;
    order.push(place);
    for (const child of [right[place]!, left[place]!]) if (child >= 0) waiting.push(child);
  }
  return Int32Array.from(order);
}

/**
 * Where the nodes that are not there yet will be: a region for each subtree to come. Where nothing tells yet how a
 * node's descendants are split, they have one region together.
 */
export function regionsOf(
  { plan, tree, placeOf }: Growth,
  isShown: (node: number) => boolean,
  splitIsKnown: boolean,
): TreeRegion[] {
  const sizes = subtreeSizes(tree);
  const regions: TreeRegion[] = [];
  const add = (from: number, end: number): void => {
    const nodes = Array.from({ length: end - from }, (_, i) => from + i);
    // In the order of the first sequence, in which they will come.
    const names = nodes.toSorted((a, b) => placeOf[a]! - placeOf[b]!).map((node) => plan.labels[node]!);
    regions.push({ nodes, lines: linesOf(names, spread(nodes.map((node) => plan.x[node]!)) / LETTER + 2.5) });
  };
  for (let node = 0; node < tree.size; node++) {
    if (!isShown(node)) continue;
    const pending = [tree.left[node]!, tree.right[node]!].filter((child) => child >= 0 && !isShown(child));
    if (pending.length === 2 && !splitIsKnown) add(pending[0]!, node + sizes[node]!);
    else for (const child of pending) add(child, child + sizes[child]!);
  }
  return regions;
}

function spread(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}

/** The names in lines of about so many letters; after a few lines, an ellipsis. */
function linesOf(names: readonly string[], letters: number): string[] {
  const lines: string[] = [];
  for (const name of names) {
    const longer = lines.length === 0 ? name : `${lines.at(-1)} ${name}`;
    if (lines.length > 0 && longer.length <= letters) lines[lines.length - 1] = longer;
    else lines.push(name);
  }
  return lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES - 1), "…"];
}

import { checkChoice } from "@kb/checks";
import type { BinaryTree } from "./binary-tree.js";
import { fromPostorderInorder, fromPreorderInorder } from "./from-preorder-inorder.js";
import { fromPreorderPostorder } from "./from-preorder-postorder.js";
import { copyLabels, type Labels, readLabels } from "./labels.js";
import { ranksIn, type Sequence } from "./reconstruct/ranks.js";
import { TraversalError } from "./traversal-error.js";

/** Which two sequences a trace starts from, in this order. */
export type ReconstructionKind = "preorder-inorder" | "postorder-inorder" | "preorder-postorder";

/**
 * What the second sequence tells of a node: its subtree is `start` to below `end` there, itself at `root`. With inorder,
 * left of `root` is the left subtree and right of it the right one; with postorder, `root` is the last.
 */
export interface Split {
  readonly start: number;
  readonly root: number;
  readonly end: number;
}

/** What all steps but the last tell. Nodes are named by their places in the first sequence. */
interface StackStep {
  readonly node: number;
  /** The nodes on the stack after this step, from the bottom. */
  readonly stack: readonly number[];
  /** How much of the second sequence is read: from its start, or of postorder and inorder, from its end. */
  readonly read: number;
}

/** A node is taken from the first sequence, hung below `parent` (-1 for the root) and pushed. */
export interface PushStep extends StackStep {
  readonly type: "push";
  readonly parent: number;
  /** With preorder and postorder, the side of a first child is not known yet: it is `"left"` until it proves to be single. */
  readonly side: "root" | "left" | "right";
  readonly split: Split;
}

/** The top of the stack comes next in the second sequence and is popped. */
export interface PopStep extends StackStep {
  readonly type: "pop";
  /** With preorder and postorder: the node has a single child, on a side that nothing tells. */
  readonly single: boolean;
}

/** The tree is built. With preorder and postorder, single children are on the left. */
export interface BuiltStep<T> {
  readonly type: "built";
  readonly tree: BinaryTree<T>;
}

/** There is no such tree. */
export interface ContradictionStep {
  readonly type: "contradiction";
  readonly error: TraversalError;
}

export type ReconstructionStep<T> = PushStep | PopStep | BuiltStep<T> | ContradictionStep;

const BUILD = {
  "preorder-inorder": fromPreorderInorder,
  "postorder-inorder": fromPostorderInorder,
  "preorder-postorder": <T>(preorder: Labels<T>, postorder: Labels<T>) =>
    fromPreorderPostorder(preorder, postorder, { ambiguous: "left" }),
};

/**
 * How a tree comes about from two of its traversals, step by step: every push and pop of the stack, with the split of the
 * second sequence at each node; at the end the tree, or the contradiction. Steps are made as they are asked for; each copies the stack.
 *
 * @throws TypeError if `first` or `second` is not a list; RangeError if `kind` is another.
 * @example
 * for (const step of traceReconstruction("preorder-inorder", "AB", "BA")) console.log(step.type); // "push", then "push", then "pop", then "pop", then "built"
 */
export function traceReconstruction<T>(
  kind: ReconstructionKind,
  first: Labels<T>,
  second: Labels<T>,
): IterableIterator<ReconstructionStep<T>> {
  checkChoice(kind, "kind", Object.keys(BUILD));
  const [firstName, secondName] = kind.split("-") as [Sequence["name"], Sequence["name"]];
  return trace(
    kind,
    { name: firstName, labels: copyLabels(readLabels(first, firstName)) },
    { name: secondName, labels: copyLabels(readLabels(second, secondName)) },
  );
}

function* trace<T>(
  kind: ReconstructionKind,
  first: Sequence<T>,
  second: Sequence<T>,
): Generator<ReconstructionStep<T>, undefined, undefined> {
  let ranks: Int32Array;
  try {
    ranks = ranksIn(first, second);
  } catch (error) {
    yield contradiction(error);
    return;
  }
  if (second.name === "inorder") yield* traceByInorder(ranks, first.name === "postorder");
  else yield* traceByPostorder(ranks);
  try {
    yield { type: "built", tree: BUILD[kind](first.labels, second.labels) };
  } catch (error) {
    yield contradiction(error);
  }
}

function contradiction(error: unknown): ContradictionStep {
  if (!(error instanceof TraversalError)) throw error;
  return { type: "contradiction", error };
}

function* traceByInorder(ranks: Int32Array, backwards: boolean): Generator<PushStep | PopStep> {
  const size = ranks.length;
  const turn = (place: number): number => (backwards ? size - 1 - place : place);
  const [near, far] = backwards ? (["right", "left"] as const) : (["left", "right"] as const);
  const places = invert(ranks);
  const splits: Split[] = [];
  const stack: number[] = [];
  let read = 0;
  for (let step = 0; step < size; step++) {
    let popped = -1;
    while (stack.length > 0 && ranks[turn(read)] === stack.at(-1)) {
      popped = stack.pop()!;
      read++;
      yield { type: "pop", node: popped, stack: [...stack], read, single: false };
    }
    const node = turn(step);
    const parent = popped >= 0 ? popped : (stack.at(-1) ?? -1);
    const side = parent < 0 ? "root" : popped >= 0 ? far : near;
    const split = { ...partOf(splits[parent], side, size), root: places[node]! };
    splits[node] = split;
    stack.push(node);
    yield { type: "push", node, parent, side, split, stack: [...stack], read };
  }
  while (stack.length > 0 && ranks[turn(read)] === stack.at(-1)) {
    const node = stack.pop()!;
    read++;
    yield { type: "pop", node, stack: [...stack], read, single: false };
  }
}

/** The part of the parent's range in inorder that is on `side` of it. */
function partOf(
  parent: Split | undefined,
  side: PushStep["side"],
  size: number,
): { start: number; end: number } {
  if (parent === undefined) return { start: 0, end: size };
  return side === "left"
    ? { start: parent.start, end: parent.root }
    : { start: parent.root + 1, end: parent.end };
}

function* traceByPostorder(ranks: Int32Array): Generator<PushStep | PopStep> {
  const size = ranks.length;
  const places = invert(ranks);
  const children = new Int32Array(size);
  const stack: number[] = [];
  let read = 0;
  for (let node = 0; node <= size; node++) {
    while (stack.length > 0 && ranks[read] === stack.at(-1)) {
      const popped = stack.pop()!;
      read++;
      yield { type: "pop", node: popped, stack: [...stack], read, single: children[popped] === 1 };
    }
    if (node === size) return;
    const parent = stack.at(-1) ?? -1;
    if (node > 0 && (parent < 0 || children[parent]! === 2)) return;
    const side = parent < 0 ? "root" : children[parent]! === 0 ? "left" : "right";
    if (parent >= 0) children[parent]!++;
    stack.push(node);
    const split = { start: read, root: places[node]!, end: places[node]! + 1 };
    yield { type: "push", node, parent, side, split, stack: [...stack], read };
  }
}

function invert(ranks: Int32Array): Int32Array {
  const places = new Int32Array(ranks.length);
  ranks.forEach((rank, place) => {
    places[rank] = place;
  });
  return places;
}

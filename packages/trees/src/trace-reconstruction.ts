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

/** What happens to the stack, or how it ends. */
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
  try {
    yield* traceStack(ranksIn(first, second), kind);
    yield { type: "built", tree: BUILD[kind](first.labels, second.labels) };
  } catch (error) {
    if (!(error instanceof TraversalError)) throw error;
    yield { type: "contradiction", error };
  }
}

function* traceStack(ranks: Int32Array, kind: ReconstructionKind): Generator<PushStep | PopStep> {
  const size = ranks.length;
  const backwards = kind === "postorder-inorder";
  const byPostorder = kind === "preorder-postorder";
  const turn = (place: number): number => (backwards ? size - 1 - place : place);
  const [near, far] = backwards ? (["right", "left"] as const) : (["left", "right"] as const);
  const places = invert(ranks);
  const children = new Uint8Array(size);
  const splits: Split[] = [];
  const stack: number[] = [];
  let read = 0;
  for (let step = 0; step <= size; step++) {
    let popped = -1;
    while (stack.length > 0 && ranks[turn(read)] === stack.at(-1)) {
      popped = stack.pop()!;
      read++;
      yield {
        type: "pop",
        node: popped,
        stack: [...stack],
        read,
        single: byPostorder && children[popped] === 1,
      };
    }
    // With inorder, what comes after a pop is right of what was popped; with postorder, it is the next child of what is on top.
    const isFar = popped >= 0 && !byPostorder;
    const parent = isFar ? popped : (stack.at(-1) ?? -1);
    if (step === size || (step > 0 && (parent < 0 || children[parent] === 2))) return;
    const node = turn(step);
    const side = parent < 0 ? "root" : isFar || children[parent] === 1 ? far : near;
    if (parent >= 0) children[parent]!++;
    stack.push(node);
    const root = places[node]!;
    const range = byPostorder ? { start: read, end: root + 1 } : partOf(splits[parent], side, size);
    splits[node] = { ...range, root };
    yield { type: "push", node, parent, side, split: splits[node], stack: [...stack], read };
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

function invert(ranks: Int32Array): Int32Array {
  const places = new Int32Array(ranks.length);
  ranks.forEach((rank, place) => {
    places[rank] = place;
  });
  return places;
}

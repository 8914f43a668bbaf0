import { checkObject } from "@kb/checks";
import { show } from "./arguments.js";
import type { BinaryTree } from "./binary-tree.js";
import { isSameLabel } from "./equals.js";
import { fromLevelorderInorder } from "./from-levelorder-inorder.js";
import { fromPostorderInorder, fromPreorderInorder } from "./from-preorder-inorder.js";
import { fromPreorderPostorder } from "./from-preorder-postorder.js";
import { asWords, type Labels } from "./labels.js";
import { areDistinctInKernel } from "./reconstruct/in-kernel.js";
import { checkLengths, ranksIn, type Sequence, sequenceOf } from "./reconstruct/ranks.js";
import { type SequenceName, TraversalError, type TraversalErrorCode } from "./traversal-error.js";
import { inorder, levelorder, postorder, preorder } from "./traversals.js";

/** Traversals that one tree may have; those left out are not asked about. */
export type Traversals<T> = { readonly [Name in SequenceName]?: Labels<T> | undefined };

/** Whether some binary tree has all the traversals, or the first contradiction. */
export type TraversalCheck =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly code: TraversalErrorCode;
      /** The sequence that contradicts the others, and where. */
      readonly sequence: SequenceName;
      readonly index: number;
      readonly message: string;
    };

const NAMES = ["preorder", "inorder", "postorder", "levelorder"] as const;

/**
 * Whether one binary tree has all of these traversals, and if not, where they contradict each other. Labels must be unique. O(n).
 *
 * Any of the four may be left out, but what is given must hold inorder, or preorder and postorder, or be one sequence only.
 *
 * @throws TypeError if something given is not a list, or the sequences given do not settle a tree.
 * @example
 * checkTraversals({ preorder: "ABC", inorder: "BAC", postorder: "BCA" }); // { ok: true }
 * checkTraversals({ preorder: [1, 2, 3], inorder: [3, 1, 2] }).index; // 1
 */
export function checkTraversals<T>(traversals: Traversals<T>): TraversalCheck {
  checkObject(traversals, "traversals");
  const given: Sequence<T>[] = [];
  for (const name of NAMES) {
    const value = traversals[name];
    if (value !== undefined) given.push(sequenceOf(name, value));
  }
  try {
    checkTogether(given);
    return { ok: true };
  } catch (error) {
    if (!(error instanceof TraversalError)) throw error;
    const { code, sequence, index, message } = error;
    return { ok: false, code, sequence, index, message };
  }
}

function checkTogether<T>(given: readonly Sequence<T>[]): void {
  const [first, ...others] = given;
  if (first === undefined) throw new TypeError(`traversals must hold at least one of ${NAMES.join(", ")}`);
  if (others.length === 0) {
    checkUnique(first);
    return;
  }
  for (const other of others) checkLengths(first, other);
  // Of two, building is the proof; more are compared with the tree of two of them.
  if (others.length > 1) for (const other of others) ranksIn(first, other);
  const tree = build(Object.fromEntries(given.map(({ name, labels }) => [name, labels])));
  if (others.length === 1) return;
  for (const { name, labels } of given) {
    const nodes = TRAVERSE[name](tree);
    const index = nodes.findIndex((node, i) => !isSameLabel(tree.values[node], labels[i]));
    if (index < 0) continue;
    const message = `${name}[${index}] is ${show(labels[index])}, but must be ${show(tree.values[nodes[index]!])} in the tree of the others`;
    throw new TraversalError("order", name, index, message);
  }
}

/** Throws a TraversalError if a label is there twice. */
function checkUnique(sequence: Sequence): void {
  const words = asWords(sequence.labels, sequence.labels)?.[0];
  if (words === undefined || !areDistinctInKernel(words)) ranksIn(sequence, sequence);
}

const TRAVERSE = { preorder, inorder, postorder, levelorder };

/** The tree of two of the sequences. The side of a single child does not matter where inorder is not asked about. */
function build<T>({ preorder, inorder, postorder, levelorder }: Traversals<T>): BinaryTree<T> {
  if (inorder && preorder) return fromPreorderInorder(preorder, inorder);
  if (inorder && postorder) return fromPostorderInorder(postorder, inorder);
  if (inorder && levelorder) return fromLevelorderInorder(levelorder, inorder);
  if (preorder && postorder) return fromPreorderPostorder(preorder, postorder, { ambiguous: "left" });
  throw new TypeError(
    "traversals must hold inorder, or both preorder and postorder, to settle a tree with levelorder",
  );
}

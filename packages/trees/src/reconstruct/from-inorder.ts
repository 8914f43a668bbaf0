import { checkChoice } from "@kb/checks";
import { show } from "../arguments.js";
import { asWords, copyLabels, type Labels } from "../labels.js";
import { TraversalError } from "../traversal-error.js";
import { buildByInorder } from "./by-inorder.js";
import { buildInKernel, isSmall } from "./in-kernel.js";
import type { Links } from "./links.js";
import { areAllDifferent, checkLengths, classesOf, duplicate, type Sequence } from "./ranks.js";
import { firstByRanges, MOST_WITH_DUPLICATES } from "./with-duplicates.js";

/** So few labels are compared in pairs faster than put in a Set. */
const MOST_IN_PAIRS = 32;

/** What to do about labels that are there more than once. */
export interface DuplicatesOptions {
  /**
   * `"error"` (the default) refuses them, since more than one tree may fit; `"first"` answers one that fits: that which, from
   * the root down, has the smallest left subtrees (with postorder: right subtrees). It is found in O(n) in most cases; in the others only
   * up to 64 nodes are searched, and more are a RangeError.
   */
  readonly duplicates?: "error" | "first";
}

/**
 * The links of the tree with this inorder and preorder. With a postorder, those of the tree's mirror image, whose preorder is
 * the postorder from its end: one builder serves both.
 */
export function buildFromInorder(
  first: Sequence,
  inorder: Sequence,
  { duplicates = "error" }: DuplicatesOptions = {},
): Links {
  checkChoice(duplicates, "duplicates", ["error", "first"]);
  checkLengths(first, inorder);
  const backwards = first.name === "postorder";
  const unique = duplicates === "error";
  const words = isSmall(first.labels) ? undefined : asWords(first.labels, inorder.labels);
  const links = words
    ? buildInKernel(...words, backwards, unique)
    : buildDirectly(first.labels, inorder.labels, backwards, unique);
  return links ?? buildFromClasses(first, inorder, backwards, unique);
}

/**
 * The links if the sequences go together, by comparing the labels themselves: each is hashed once at most, to find duplicates.
 * Undefined if they do not, or if a label is NaN, which equals nothing.
 */
function buildDirectly(
  first: Labels<unknown>,
  inorder: Labels<unknown>,
  backwards: boolean,
  unique: boolean,
): Links | undefined {
  if (unique && !areDistinct(first)) return undefined;
  const [ours, theirs] = backwards ? [reversed(first), reversed(inorder)] : [first, inorder];
  const built = buildByInorder(ours, theirs);
  return built.read === ours.length ? built : undefined;
}

function areDistinct(labels: Labels<unknown>): boolean {
  const size = labels.length;
  if (size > MOST_IN_PAIRS) return new Set(labels as readonly unknown[]).size === size;
  for (let i = 1; i < size; i++) for (let j = 0; j < i; j++) if (labels[i] === labels[j]) return false;
  return true;
}

function reversed(labels: Labels<unknown>): Labels<unknown> {
  return (copyLabels(labels) as unknown[]).reverse();
}

/** The links from labels that are numbered, or the error that says where they contradict each other. */
function buildFromClasses(first: Sequence, inorder: Sequence, backwards: boolean, unique: boolean): Links {
  const classes = classesOf(first, inorder);
  const different = areAllDifferent(classes);
  if (unique && !different) throw duplicate(first);
  if (backwards) for (const list of classes) list.reverse();
  const size = classes[0].length;
  const built = buildByInorder(...classes);
  if (built.read === size) return built;
  if (!different && size > MOST_WITH_DUPLICATES) {
    throw new RangeError(
      `labels must be unique, or at most ${MOST_WITH_DUPLICATES}, for a tree that is not the first tried, got ${size} labels with duplicates`,
    );
  }
  const links = different ? undefined : firstByRanges(...classes);
  if (links !== undefined) return links;
  throw outOfOrder(inorder, backwards ? size - 1 - built.read : built.read, first);
}

/** The error of sequences that no tree has: `index` is the first place of `sequence` that cannot be. */
export function outOfOrder(sequence: Sequence, index: number, other: Sequence): TraversalError {
  const { name, labels } = sequence;
  const message = `${name}[${index}] is ${show(labels[index])}, but no binary tree has this ${name} with this ${other.name}`;
  return new TraversalError("order", name, index, message);
}

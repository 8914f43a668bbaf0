import { show } from "../arguments.js";
import type { Labels } from "../labels.js";
import { TraversalError } from "../traversal-error.js";
import type { Links } from "./links.js";
import { buildOrderedLinks } from "./ordered-links.js";
import { sequenceOf } from "./ranks.js";

/** A tree of a preorder and a postorder sequence; a single child is on the left. */
export interface BuiltByPostorder<T> extends Links {
  readonly labels: Labels<T>;
  /** How many nodes have a single child. */
  readonly single: number;
}

/** The only ordered tree with these sequences as a binary one, or a TraversalError. */
export function buildFromPostorder<T>(preorder: Labels<T>, postorder: Labels<T>): BuiltByPostorder<T> {
  const first = sequenceOf("preorder", preorder);
  const { firstChild: left, nextSibling } = buildOrderedLinks(first, sequenceOf("postorder", postorder));
  const right = new Int32Array(left.length);
  let single = 0;
  for (let node = 0; node < left.length; node++) {
    right[node] = nextSibling[left[node]!] ?? -1;
    if (left[node]! >= 0 && right[node]! < 0) single++;
    const third = nextSibling[right[node]!] ?? -1;
    if (third < 0) continue;
    const message = `preorder[${third}] is ${show(first.labels[third])}, which would be the third child of its parent`;
    throw new TraversalError("order", "preorder", third, message);
  }
  return { labels: first.labels, left, right, single };
}

/** The nodes with a single child, in preorder. */
export function singlesIn({ left, right, single }: BuiltByPostorder<unknown>): Int32Array {
  const nodes = new Int32Array(single);
  for (let node = 0, found = 0; found < single; node++) {
    if (left[node]! >= 0 && right[node]! < 0) nodes[found++] = node;
  }
  return nodes;
}

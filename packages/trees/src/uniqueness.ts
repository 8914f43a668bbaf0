import { checkInteger } from "@kb/checks";
import { binomial } from "./binomial.js";
import type { Labels } from "./labels.js";
import { buildFromPostorder, singlesIn } from "./reconstruct/from-postorder.js";
import { buildOrderedLinks, childCounts } from "./reconstruct/ordered-links.js";
import { sequenceOf } from "./reconstruct/ranks.js";
import { TraversalError } from "./traversal-error.js";

/**
 * Whether exactly one binary tree has these preorder and postorder sequences: some tree has, and none of its nodes has a
 * single child. O(n) time.
 *
 * @throws TraversalError with code `"duplicate"` if a label is there twice; TypeError if an argument is not a list.
 * @example
 * isUnique("ABC", "BCA"); // true
 * isUnique("AB", "BA"); // false
 */
export function isUnique<T>(preorder: Labels<T>, postorder: Labels<T>): boolean {
  return orNone(() => buildFromPostorder(preorder, postorder).single === 0, false);
}

/**
 * How many trees have these preorder and postorder sequences, each node having `arity` places for children: 2 for binary
 * trees, of which there are 2^k, k being the number of nodes with a single child. In general the product of
 * C(arity, children) over all nodes; 0n if no tree has them. O(n) time, and what the multiplication of such numbers takes.
 *
 * @throws TraversalError with code `"duplicate"` if a label is there twice; TypeError if an argument is not a list;
 * RangeError unless `arity` is an integer ≥ 1.
 * @example
 * countTrees("ABC", "CBA"); // 4n
 * countTrees("abejkcfghid", "jkebfghicda", { arity: 13 }); // 207352860n
 * countTrees("AB", "AB"); // 0n
 */
export function countTrees<T>(
  preorder: Labels<T>,
  postorder: Labels<T>,
  { arity = 2 }: { readonly arity?: number } = {},
): bigint {
  checkInteger(arity, "arity", 1);
  const first = sequenceOf("preorder", preorder);
  const second = sequenceOf("postorder", postorder);
  const counts = orNone(() => childCounts(buildOrderedLinks(first, second)), undefined);
  if (counts === undefined || counts.length - 1 > arity) return 0n;
  let trees = 1n;
  for (let children = 1; children < counts.length; children++) {
    if (counts[children]! > 0)
      trees *= binomial(BigInt(arity), BigInt(children)) ** BigInt(counts[children]!);
  }
  return trees;
}

/**
 * The nodes with a single child, by their places in preorder, ascending: those that make the tree of these preorder and
 * postorder sequences ambiguous. O(n) time.
 *
 * @throws TraversalError if no binary tree has these sequences; TypeError if an argument is not a list.
 * @example
 * singleChildNodes("ABCD", "CDBA"); // Int32Array [0]
 */
export function singleChildNodes<T>(preorder: Labels<T>, postorder: Labels<T>): Int32Array {
  return singlesIn(buildFromPostorder(preorder, postorder));
}

/** What `answer` answers, or `none` where it finds that no tree fits. Duplicates stay an error: they leave the question open. */
export function orNone<Answer, None>(answer: () => Answer, none: None): Answer | None {
  try {
    return answer();
  } catch (error) {
    if (error instanceof TraversalError && error.code !== "duplicate") return none;
    throw error;
  }
}

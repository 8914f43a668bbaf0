import { checkInteger } from "@kb/checks";
import type { Labels } from "./labels.js";
import { buildByInorder } from "./reconstruct/by-inorder.js";
import { areAllDifferent, classesOf, sequenceOf } from "./reconstruct/ranks.js";
import { MOST_WITH_DUPLICATES, RangeCounts } from "./reconstruct/with-duplicates.js";
import { orNone } from "./uniqueness.js";

/**
 * How many binary trees have these preorder and inorder sequences: 0n or 1n if labels are unique, any number if they are not. O(n)
 * time for unique labels; with duplicates up to n⁴/24 additions, so that there must be at most `maxNodes`.
 *
 * @throws TypeError if an argument is not a list; RangeError if there are duplicates among more than `maxNodes` labels (64 by default).
 * @example
 * countTreesPreorderInorder("AAA", "AAA"); // 5n
 * countTreesPreorderInorder("ABA", "ABA"); // 2n
 */
export function countTreesPreorderInorder<T>(
  preorder: Labels<T>,
  inorder: Labels<T>,
  { maxNodes = MOST_WITH_DUPLICATES }: { readonly maxNodes?: number } = {},
): bigint {
  checkInteger(maxNodes, "maxNodes", 0, 256);
  const first = sequenceOf("preorder", preorder);
  const second = sequenceOf("inorder", inorder);
  const classes = orNone(() => classesOf(first, second), undefined);
  if (classes === undefined) return 0n;
  const size = classes[0].length;
  if (areAllDifferent(classes)) return buildByInorder(...classes).read === size ? 1n : 0n;
  if (size > maxNodes) {
    throw new RangeError(
      `labels must be unique, or at most maxNodes = ${maxNodes}, got ${size} with duplicates`,
    );
  }
  return new RangeCounts(...classes).trees(size, 0, 0);
}

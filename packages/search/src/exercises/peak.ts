import { checkSequence } from "../arguments.js";
import { firstTrue } from "../first-true.js";
import { compareValues } from "../order.js";

/**
 * The index of an element that is greater than the one before it and not less than the one behind it; -1 for no elements.
 *
 * The array need not be sorted, and its ends count as lower than everything. If mid is less than its successor, some peak
 * lies behind mid, which excludes mid and all before it; otherwise one lies at or before mid. ceil(log2 n) comparisons. Throws
 * a TypeError for elements without an order between them.
 *
 * @example
 * findPeak([1, 3, 8, 12, 4, 2]); // 3
 */
export function findPeak<T>(values: ArrayLike<T>): number {
  checkSequence(values, "values");
  if (values.length === 0) return -1;
  return firstTrue(0, values.length - 1, (mid) => compareValues(values[mid], values[mid + 1]) >= 0);
}

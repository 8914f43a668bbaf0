import { NotSortedError } from "./not-sorted-error.js";
import { compareValues } from "./order.js";

/** Throws a {@link NotSortedError} unless the elements ascend, a TypeError if they have no order between them. O(n). */
export function checkSorted(sorted: ArrayLike<unknown>, name: string): void {
  for (let i = 1; i < sorted.length; i++) {
    if (compareValues(sorted[i - 1], sorted[i]) > 0) {
      throw new NotSortedError(name, i - 1, sorted[i - 1], sorted[i]);
    }
  }
}

import { checkSequence } from "../arguments.js";
import { lowerBound, upperBound } from "../bounds.js";
import { compareValues } from "../order.js";

/**
 * The [row, column] of an element equal to `x` in a matrix whose rows and columns ascend, or undefined if there is none.
 *
 * Rows that end before `x` or begin behind it are excluded first; in each that is left, what is not before `x` cannot hold it
 * in later rows either. O(log m + r log n) for r rows that can hold `x`: one where each row goes on from the last. Throws a
 * TypeError unless `rows` are array-likes of comparable elements, a RangeError unless they are equally long.
 *
 * @example
 * searchMatrix([[1, 4, 7], [2, 5, 8], [3, 6, 9]], 6); // [2, 1]
 */
export function searchMatrix<T>(
  rows: ArrayLike<ArrayLike<T>>,
  x: T,
): [row: number, column: number] | undefined {
  const width = checkRows(rows);
  if (width === 0) return undefined;
  const end = upperBound(rows, x, { by: (row) => row[0]! });
  let hi = width;
  for (let row = lowerBound(rows, x, { by: (row) => row[width - 1]!, hi: end }); row < end && hi > 0; row++) {
    const column = lowerBound(rows[row]!, x, { hi });
    if (column < hi && compareValues(rows[row]![column], x) === 0) return [row, column];
    hi = column;
  }
  return undefined;
}

/** The length of each row, 0 if there are none. */
function checkRows(rows: ArrayLike<ArrayLike<unknown>>): number {
  checkSequence(rows, "rows");
  for (let i = 0; i < rows.length; i++) {
    checkSequence(rows[i], `rows[${i}]`);
    if (rows[i]!.length !== rows[0]!.length) {
      throw new RangeError(
        `rows must be equally long, got ${rows[0]!.length} elements in rows[0] and ${rows[i]!.length} in rows[${i}]`,
      );
    }
  }
  return rows.length === 0 ? 0 : rows[0]!.length;
}

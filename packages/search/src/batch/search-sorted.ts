import { checkChoice } from "@kb/checks";
import { checkSequence, type TypedArray } from "../arguments.js";
import { checkSorted } from "../check-sorted.js";
import { checkNumbers, type Keys, type Queries } from "./keys.js";
import { fillOut } from "./out.js";
import { rankEach, type Side } from "./ranks.js";
import type { TreeKeys } from "./tree-keys.js";
import { treeOf } from "./tree-of.js";

/** What is asked of {@link searchSorted}. */
export interface SearchSortedOptions {
  /** `left` (default): the lower bound, before equal keys; `right`: the upper bound, behind them. */
  side?: Side;
  /** Indices that put `keys` in ascending order, as numpy's argsort gives them: `keys` itself need not be sorted then. */
  sorter?: ArrayLike<number>;
  /** Where the answers go: at least as long as `queries`. It may share memory with the inputs. */
  out?: Uint32Array;
  /** Whether to throw a {@link NotSortedError} if the keys do not ascend. O(n), false by default. */
  validate?: boolean;
}

/**
 * For each query the index at which it would go into `keys` so that they stay sorted: numpy's `searchsorted`.
 *
 * `keys` ascend with NaN last; they and `queries` are typed arrays, or arrays of numbers or bigints. Queries of another type
 * than the keys are compared by their exact real values: 2.5 lies between the integers 2 and 3, and 2^53 + 1n between two
 * doubles; -0 equals 0. Keys that are searched more than once belong in a {@link SortedIndex}. O((n + q log n)) time at
 * most, and the memory of the keys for the time of the call. Keys that are not sorted give indices from 0 to n, and an error
 * only with `validate`. Throws a TypeError for arguments of the wrong kind, a RangeError for an impossible `side`, `sorter`
 * or `out`.
 *
 * @example
 * searchSorted(Int32Array.of(10, 20, 20, 30), [5, 20, 20.5, 99]); // Uint32Array [0, 1, 3, 4]
 * searchSorted(Int32Array.of(10, 20, 20, 30), [5, 20, 20.5, 99], { side: "right" }); // Uint32Array [0, 3, 3, 4]
 */
export function searchSorted(
  keys: Keys,
  queries: Queries,
  { side = "left", sorter, out, validate = false }: SearchSortedOptions = {},
): Uint32Array {
  checkNumbers(keys, "keys");
  checkNumbers(queries, "queries");
  checkChoice(side, "side", ["left", "right"]);
  const sorted = sorter === undefined ? keys : gather(keys, sorter);
  if (validate) checkSorted(sorted, "keys");
  return fillOut(out, queries.length, [keys, queries], (answers) => rankAll(sorted, queries, side, answers));
}

/** With fewer queries, calls and copies cost more than the kernel saves. */
const FEWEST_QUERIES = 32;
/** With more bytes of keys for each query, copying them costs more than that. */
const MOST_BYTES = 1024;
/** With more, a tree's inner layers cost more than they save over halving the keys. */
const MOST_BYTES_IN_TREE = 512;

function rankAll(sorted: Keys, queries: Queries, side: Side, answers: Uint32Array): void {
  const kernelKeys = ArrayBuffer.isView(sorted) ? copyFor(queries, sorted) : undefined;
  if (kernelKeys === undefined) {
    rankEach(sorted, queries, side, answers);
    return;
  }
  try {
    kernelKeys.rankAll(queries, side, answers);
  } finally {
    kernelKeys.free();
  }
}

/** A copy of the keys in the kernel's memory, laid out for so many queries; undefined where it would not pay. */
function copyFor({ length: count }: Queries, keys: TypedArray): TreeKeys | undefined {
  const bytes = keys.length * Math.max(4, keys.BYTES_PER_ELEMENT);
  if (count < FEWEST_QUERIES || bytes > count * MOST_BYTES) return undefined;
  const isFlat = bytes > count * MOST_BYTES_IN_TREE;
  return treeOf(keys, { validate: false, isFlat });
}

/** The keys in the sorter's order. */
function gather(keys: Keys, sorter: ArrayLike<number>): Keys {
  checkSequence(sorter, "sorter");
  const { length } = keys;
  if (sorter.length !== length) {
    throw new RangeError(`sorter must have an index for each of the ${length} keys, got ${sorter.length}`);
  }
  const sorted = keys.slice() as (number | bigint)[];
  for (let i = 0; i < length; i++) {
    const index = sorter[i]!;
    if (!(Number.isInteger(index) && index >= 0 && index < length)) {
      throw new RangeError(`sorter[${i}] must be an integer from 0 to ${length - 1}, got ${index}`);
    }
    sorted[i] = keys[index]!;
  }
  return sorted as Keys;
}

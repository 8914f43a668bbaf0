import { checkChoice, describe } from "@kb/checks";
import type { TypedArray } from "../arguments.js";
import { compareDistances } from "../distance.js";
import { isNumeric } from "../order.js";
import { checkNumbers, checkTypedArray, type Queries } from "./keys.js";
import { fillOut } from "./out.js";
import { PlainKeys } from "./plain-keys.js";
import type { Side, SortedKeys } from "./ranks.js";
import { treeOf } from "./tree-of.js";

/** How an index is made. */
export interface SortedIndexOptions {
  /** How the keys are laid out: `s+`, an S+ tree, which is what `auto` (default) chooses. */
  layout?: "auto" | "s+";
}

/** What is asked of {@link SortedIndex.searchSorted}. */
export interface IndexSearchOptions extends AnswerOptions {
  /** `left` (default): the lower bound, before equal keys; `right`: the upper bound, behind them. */
  side?: Side;
}

/** Where answers go. */
export interface AnswerOptions {
  /** At least as long as the queries; may share memory with them. */
  out?: Uint32Array;
}

/**
 * Sorted keys prepared for many queries: a copy of them in an S+ tree, a static B+ tree whose nodes are cache lines of keys,
 * searched by SIMD comparison a layer at a time over blocks of queries.
 *
 * Queries may be of any number type, whatever the keys' is, and are compared by their exact real values; NaN sorts last, -0
 * equals 0. Its memory is given back by {@link free}, at the end of a `using` block, or some time after the object is
 * unreachable; after that every use throws a TypeError.
 *
 * Source: S. Slotin, "Static B-trees" (Algorithmica); R. Groot Koerkamp, "Static search trees" (2024).
 *
 * @example
 * const index = SortedIndex.from(Float64Array.of(0.5, 1.5, 1.5, 2.5));
 * index.lowerBound(1.5); // 1
 * index.searchSorted([0, 1.5, 9], { side: "right" }); // Uint32Array [0, 3, 4]
 * index.rangeCounts([0, 1], [1, 2]); // Uint32Array [1, 2]
 * index.free();
 */
export class SortedIndex {
  readonly #keys: SortedKeys;

  private constructor(keys: SortedKeys) {
    this.#keys = keys;
  }

  /**
   * An index over a copy of `keys`: any typed array of numbers or bigints, ascending with NaN last. O(n).
   *
   * Throws a TypeError for other kinds, a {@link NotSortedError} if the keys do not ascend, a RangeError if memory cannot hold
   * them.
   */
  static from(keys: TypedArray, { layout = "auto" }: SortedIndexOptions = {}): SortedIndex {
    checkTypedArray(keys, "keys");
    checkChoice(layout, "layout", ["auto", "s+"]);
    return new SortedIndex(treeOf(keys, { validate: true, isFlat: false }) ?? new PlainKeys(keys));
  }

  /** How many keys there are. */
  get length(): number {
    return this.#keys.length;
  }

  /** The memory it takes, in bytes. */
  get byteLength(): number {
    return this.#keys.byteLength;
  }

  /** The first index with a key ≥ `x`, or the length. */
  lowerBound(x: number | bigint): number {
    return this.#rank(x, "left");
  }

  /** The first index with a key > `x`, or the length. */
  upperBound(x: number | bigint): number {
    return this.#rank(x, "right");
  }

  /** The lower bound of each query, or the upper one with `side: "right"`. */
  searchSorted(queries: Queries, { side = "left", out }: IndexSearchOptions = {}): Uint32Array {
    checkNumbers(queries, "queries");
    checkChoice(side, "side", ["left", "right"]);
    return this.#rankAll(queries, side, out);
  }

  /** The lower bounds and the upper bounds: keys from `starts[i]` up to `ends[i]` equal query i. */
  equalRanges(queries: Queries): [starts: Uint32Array, ends: Uint32Array] {
    checkNumbers(queries, "queries");
    return [this.#rankAll(queries, "left"), this.#rankAll(queries, "right")];
  }

  /** How many keys lie in each half-open range [los[i], his[i]). Throws a RangeError for ranges that end before they begin. */
  rangeCounts(los: Queries, his: Queries, { out }: AnswerOptions = {}): Uint32Array {
    checkNumbers(los, "los");
    checkNumbers(his, "his");
    if (los.length !== his.length) {
      throw new RangeError(`los and his must be equally long, got ${los.length} and ${his.length}`);
    }
    for (let i = 0; i < los.length; i++) {
      if (los[i]! > his[i]!) {
        throw new RangeError(`los[${i}] must be ≤ his[${i}], got ${los[i]} and ${his[i]}`);
      }
    }
    return fillOut(out, los.length, [los, his], (answers) => {
      const starts = this.#rankAll(los, "left");
      this.#keys.rankAll(his, "left", answers);
      // Only a range from NaN on can end before it begins.
      for (let i = 0; i < starts.length; i++) answers[i] = Math.max(0, answers[i]! - starts[i]!);
    });
  }

  /**
   * The index of the key nearest to each query, the lowest one where several are equally near; distances are compared exactly.
   *
   * Throws a RangeError for a NaN query, and if there are queries but no keys.
   */
  nearest(queries: Queries, { out }: AnswerOptions = {}): Uint32Array {
    checkNumbers(queries, "queries");
    const keys = this.#keys;
    if (keys.length === 0 && queries.length > 0)
      throw new RangeError("there is no nearest key: the index is empty");
    return fillOut(out, queries.length, [queries], (answers) => {
      keys.rankAll(queries, "left", answers);
      for (let i = 0; i < queries.length; i++) answers[i] = this.#nearer(queries[i]!, answers[i]!, i);
    });
  }

  /** Gives the memory back. A second call does nothing. */
  free(): void {
    this.#keys.free();
  }

  /** As {@link free}, for `using`. */
  [Symbol.dispose](): void {
    this.free();
  }

  #rank(x: number | bigint, side: Side): number {
    if (!isNumeric(x)) throw new TypeError(`x must be a number or a bigint, got ${describe(x)}`);
    return this.#keys.rank(x, side);
  }

  #rankAll(queries: Queries, side: Side, out?: Uint32Array): Uint32Array {
    return fillOut(out, queries.length, [queries], (answers) => this.#keys.rankAll(queries, side, answers));
  }

  /** The nearer of the keys on both sides of query `i`, the lowest of its equals. */
  #nearer(x: number | bigint, right: number, i: number): number {
    if (Number.isNaN(x)) throw new RangeError(`queries[${i}] must be a number, got NaN`);
    const keys = this.#keys;
    if (right === 0) return 0;
    const left = keys.keyAt(right - 1);
    if (right < keys.length && compareDistances(x, left, keys.keyAt(right)) > 0) return right;
    return right > 1 && keys.keyAt(right - 2) === left ? keys.rank(left, "left") : right - 1;
  }
}

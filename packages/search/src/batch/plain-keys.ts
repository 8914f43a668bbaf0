import type { TypedArray } from "../arguments.js";
import { lowerBound, upperBound } from "../bounds.js";
import { checkSorted } from "../check-sorted.js";
import type { Queries } from "./keys.js";
import { rankEach, type Side, type SortedKeys } from "./ranks.js";

/** A copy of the keys, searched in TypeScript: for hosts without WebAssembly. */
export class PlainKeys implements SortedKeys {
  readonly length: number;
  readonly byteLength: number;
  #keys: TypedArray | undefined;

  /** Throws a {@link NotSortedError} if the keys do not ascend. */
  constructor(keys: TypedArray) {
    checkSorted(keys, "keys");
    this.length = keys.length;
    this.byteLength = keys.byteLength;
    this.#keys = keys.slice();
  }

  keyAt(index: number): number | bigint {
    return this.#live[index]!;
  }

  rank(x: number | bigint, side: Side): number {
    const keys: ArrayLike<number | bigint> = this.#live;
    return side === "left" ? lowerBound(keys, x) : upperBound(keys, x);
  }

  rankAll(queries: Queries, side: Side, answers: Uint32Array): void {
    rankEach(this.#live, queries, side, answers);
  }

  free(): void {
    this.#keys = undefined;
  }

  get #live(): TypedArray {
    if (this.#keys === undefined) {
      throw new TypeError("this object's memory was freed; it cannot be used any more");
    }
    return this.#keys;
  }
}

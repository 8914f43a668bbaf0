import { checkFunction, checkInteger } from "@kb/checks";

/** Options of {@link reservoir}. */
export interface ReservoirOptions {
  /** A number in [0, 1) at each call; `Math.random` if not given. An `Rng` is one. */
  random?: () => number;
}

/** A sample of a stream of unknown length. */
export interface Reservoir<Item> {
  /** Offers the next item of the stream. */
  push(item: Item): void;
  /** What is kept now, in no particular order. */
  readonly items: readonly Item[];
  /** How many items came. */
  readonly seen: number;
}

/**
 * Keeps `k` items of a stream, each with the same chance whatever the stream's length (Waterman's algorithm R). O(1) an item. Throws a
 * TypeError for arguments of another kind, and a RangeError unless `k` is an integer ≥ 1.
 *
 * @example
 * ```ts
 * const kept = reservoir<number>(3, { random: createRng(1) });
 * for (let item = 0; item < 1000; item++) kept.push(item);
 * kept.items.length; // 3
 * ```
 */
export function reservoir<Item>(k: number, { random = Math.random }: ReservoirOptions = {}): Reservoir<Item> {
  checkInteger(k, "k", 1, 2 ** 31 - 1);
  checkFunction(random, "random");
  const items: Item[] = [];
  let seen = 0;
  return {
    get items() {
      return items;
    },
    get seen() {
      return seen;
    },
    push(item) {
      seen++;
      if (items.length < k) {
        items.push(item);
        return;
      }
      const place = Math.floor(random() * seen);
      if (place < k) items[place] = item;
    },
  };
}

import { checkFinite, checkFunction, checkInteger } from "@kb/checks";
import { distributionsKernel } from "../distributions/kernel.js";
import type { ReservoirOptions } from "./reservoir.js";

/** A sample of a stream of weighted items. */
export interface WeightedReservoir<Item> {
  /** Throws a RangeError unless `weight` is a finite number ≥ 0; an item of weight 0 is never kept. */
  push(item: Item, weight: number): void;
  /** What is kept now, in no particular order. */
  readonly items: readonly Item[];
}

/**
 * Keeps `k` items of a stream as drawing one after the other would, each with its share of the weights that are left (Efraimidis and
 * Spirakis 2006: the k shortest of waiting times -log(u) / weight). O(log k) for an item that is kept, O(1) for the others. Throws as
 * {@link reservoir}.
 *
 * @example
 * ```ts
 * const kept = weightedReservoir<string>(1, { random: createRng(1) });
 * kept.push("never", 0);
 * kept.push("always", 3);
 * kept.items; // ["always"]
 * ```
 */
export function weightedReservoir<Item>(
  k: number,
  { random = Math.random }: ReservoirOptions = {},
): WeightedReservoir<Item> {
  checkInteger(k, "k", 1, 2 ** 31 - 1);
  checkFunction(random, "random");
  const { log1p } = distributionsKernel();
  // A heap whose first is the longest time.
  const times: number[] = [];
  const items: Item[] = [];

  const swap = (i: number, j: number): void => {
    [times[i], times[j]] = [times[j]!, times[i]!];
    [items[i], items[j]] = [items[j]!, items[i]!];
  };
  const rise = (at: number): void => {
    for (let parent = (at - 1) >> 1; at > 0 && times[parent]! < times[at]!; parent = (at - 1) >> 1) {
      swap(at, parent);
      at = parent;
    }
  };
  const sink = (): void => {
    for (let at = 0, child = 1; child < times.length; child = 2 * at + 1) {
      if (child + 1 < times.length && times[child + 1]! > times[child]!) child++;
      if (times[at]! >= times[child]!) return;
      swap(at, child);
      at = child;
    }
  };

  return {
    get items() {
      return items;
    },
    push(item, weight) {
      checkFinite(weight, "weight", 0);
      if (weight === 0) return;
      const time = -log1p(-random()) / weight;
      if (items.length < k) {
        times.push(time);
        items.push(item);
        rise(items.length - 1);
      } else if (time < times[0]!) {
        times[0] = time;
        items[0] = item;
        sink();
      }
    },
  };
}

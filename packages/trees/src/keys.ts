import { describe } from "@kb/checks";
import { type Labels, readLabels } from "./labels.js";

/** What can be compared by `<`: numbers but NaN, bigints, or strings by their code units; all of one kind. */
export type Key = number | bigint | string;

/** Throws a TypeError unless `keys` is a list of keys of one kind, a RangeError if one is NaN. */
export function readKeys<K extends Key>(keys: Labels<K>): Labels<K> {
  const list = readLabels(keys, "keys");
  const kind = typeof list[0];
  for (let i = 0; i < list.length; i++) {
    const key: unknown = list[i];
    if (typeof key !== kind || !(kind === "number" || kind === "bigint" || kind === "string")) {
      throw new TypeError(
        `keys must be all numbers, all bigints or all strings, got ${describe(key)} at keys[${i}]`,
      );
    }
    if (Number.isNaN(key)) throw new RangeError(`keys must be comparable, got NaN at keys[${i}]`);
  }
  return list;
}

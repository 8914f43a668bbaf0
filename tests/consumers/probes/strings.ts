import { backend, borders, Haystack, kmpIndexOf, period, prefixFunction, zFunction } from "@kb/strings";

export { backend };

/** What every consumer must get from the package, on every host and path: plain data only. */
export function answers(): Record<string, unknown> {
  const haystack = Haystack.from("abababc");
  const { length } = haystack;
  haystack[Symbol.dispose]();
  return {
    length,
    borders: [...borders("abacaba")],
    kmpIndexOf: kmpIndexOf("abababc", "bab"),
    period: period("abababc"),
    prefixFunction: [...prefixFunction("abababc")],
    zFunction: [...zFunction("abababc")],
  };
}

/** The same, worked out by other means. */
export function expected(): Record<string, unknown> {
  return {
    length: 7,
    borders: [3, 1],
    kmpIndexOf: 1,
    period: 7,
    prefixFunction: [0, 0, 1, 2, 3, 4, 0],
    zFunction: [7, 0, 4, 0, 2, 0, 0],
  };
}

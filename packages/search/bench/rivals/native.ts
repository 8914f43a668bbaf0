import type { Contender } from "@kb/benchmark";
import type { Numbers } from "../data/numbers.js";

export const NUMPY = "numpy.searchsorted";
export const CPP = "C++ std::lower_bound";

/** Rivals outside JavaScript, on the same numbers. Those that this machine does not have are left out. */
export interface Native {
  readonly contenders: readonly Contender[];
  dispose(): void;
}

/** Starts them. A browser has none. */
export type StartNative = (keys: Numbers, queries: Numbers) => Native;

export const noNative: StartNative = () => ({ contenders: [], dispose: () => {} });

import type { Contender } from "@kb/benchmark";

export const NUMPY = "numpy";

/** Rivals outside JavaScript. Those that this machine does not have are left out. */
export interface Native {
  readonly contenders: readonly Contender[];
  dispose(): void;
}

/** Starts them for `count` draws of the case `id`; their figures are in units of `scale`. A browser has none. */
export type StartNative = (id: string, count: number, scale: number) => Native;

export const noNative: StartNative = () => ({ contenders: [], dispose: () => {} });

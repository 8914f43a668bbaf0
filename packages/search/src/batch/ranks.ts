import { lowerBound, upperBound } from "../bounds.js";
import type { Keys, Queries } from "./keys.js";

/** Which bound is meant, by numpy's names: `left` the lower one, before equal keys, `right` the upper one, behind them. */
export type Side = "left" | "right";

/** Sorted keys that answer many queries. */
export interface SortedKeys {
  readonly length: number;
  readonly byteLength: number;
  /** The key at an index. */
  keyAt(index: number): number | bigint;
  /** The bound of one query. */
  rank(x: number | bigint, side: Side): number;
  /** The bounds of many, written to `answers`. */
  rankAll(queries: Queries, side: Side, answers: Uint32Array): void;
  free(): void;
}

/** The bounds of many queries in TypeScript, one at a time. */
export function rankEach(keys: Keys, queries: Queries, side: Side, answers: Uint32Array): void {
  const bound = side === "left" ? lowerBound : upperBound;
  const sorted = keys as ArrayLike<number | bigint>;
  for (let i = 0; i < queries.length; i++) answers[i] = bound(sorted, queries[i]!);
}

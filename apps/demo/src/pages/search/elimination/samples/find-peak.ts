import { findPeak } from "@kb/search";

/** An element that is not less than its neighbours. */
export function peak(values: number[]): number {
  return values[findPeak(values)]!;
}

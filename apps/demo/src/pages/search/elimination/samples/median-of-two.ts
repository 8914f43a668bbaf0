import { firstTrue } from "@kb/search";

/** How many of the smaller half come from `a`, the shorter of two sorted arrays. */
export function takenFromFirst(a: number[], b: number[]): number {
  const half = Math.ceil((a.length + b.length) / 2);
  return firstTrue(0, a.length, (taken) => a[taken]! >= b[half - taken - 1]!);
}

/** The median of both together, in O(log of the shorter). */
export function medianOfTwo(a: number[], b: number[]): number {
  const taken = takenFromFirst(a, b);
  const rest = Math.ceil((a.length + b.length) / 2) - taken;
  const below = Math.max(a[taken - 1] ?? -Infinity, b[rest - 1] ?? -Infinity);
  const above = Math.min(a[taken] ?? Infinity, b[rest] ?? Infinity);
  return (a.length + b.length) % 2 === 1 ? below : (below + above) / 2;
}

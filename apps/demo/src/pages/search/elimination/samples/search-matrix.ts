import { firstTrue } from "@kb/search";

/** Row and column of x in a matrix whose rows go on from each other. */
export function searchRows(rows: number[][], x: number): [number, number] | undefined {
  const width = rows[0]!.length;
  const at = (k: number): number => rows[Math.floor(k / width)]![k % width]!;
  const size = rows.length * width;
  const k = firstTrue(0, size, (k) => at(k) >= x);
  return k < size && at(k) === x ? [Math.floor(k / width), k % width] : undefined;
}

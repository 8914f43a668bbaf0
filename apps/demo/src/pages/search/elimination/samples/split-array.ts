import { firstTrue } from "@kb/search";

/** Into how few runs values split if no run's sum exceeds `most`. */
export function runsNeeded(values: number[], most: number): number {
  let runs = 1;
  let sum = 0;
  for (const value of values) {
    if (sum + value > most) {
      runs++;
      sum = 0;
    }
    sum += value;
  }
  return runs;
}

/** The smallest possible largest sum of `parts` runs. */
export function splitArray(values: number[], parts: number): number {
  const total = values.reduce((sum, value) => sum + value, 0);
  return firstTrue(Math.max(...values), total, (most) => runsNeeded(values, most) <= parts);
}

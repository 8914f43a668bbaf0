import { difference, intersection, union } from "d3-array";

export type Operation = "intersection" | "union" | "difference" | "merge";

export const D3_SETS: Readonly<
  Record<Exclude<Operation, "merge">, (a: Int32Array, b: Int32Array) => Int32Array>
> = {
  intersection: (a, b) => Int32Array.from(intersection(a, b)),
  union: (a, b) => Int32Array.from(union(a, b)).sort(),
  difference: (a, b) => Int32Array.from(difference(a, b)),
};

/** The walk through two sorted arrays that everybody writes, into a plain array. */
export function walkBoth(operation: Operation, a: Int32Array, b: Int32Array): Int32Array {
  const answer: number[] = [];
  const add = (x: number) => {
    if (operation === "merge" || answer.at(-1) !== x) answer.push(x);
  };
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i]! < b[j]!) {
      if (operation !== "intersection") add(a[i]!);
      i++;
    } else if (a[i]! > b[j]!) {
      if (operation === "union" || operation === "merge") add(b[j]!);
      j++;
    } else {
      if (operation === "merge") answer.push(a[i]!, b[j]!);
      else if (operation !== "difference") add(a[i]!);
      i++;
      if (operation !== "difference") j++;
    }
  }
  if (operation !== "intersection") for (; i < a.length; i++) add(a[i]!);
  if (operation === "union" || operation === "merge") for (; j < b.length; j++) add(b[j]!);
  return Int32Array.from(answer);
}

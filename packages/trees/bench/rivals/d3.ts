import type { BinaryTree } from "@kb/trees";

/** A node as d3-hierarchy reads it. */
export interface Nested {
  readonly children?: readonly Nested[];
}

/** The tree as nested objects for d3: the sides of single children are lost. */
export function nestedFor({ left, right, size }: BinaryTree): Nested {
  const nodes: Nested[] = [];
  for (let node = size - 1; node >= 0; node--) {
    const children = [left[node]!, right[node]!].filter((child) => child >= 0).map((child) => nodes[child]!);
    nodes[node] = children.length > 0 ? { children } : {};
  }
  return nodes[0]!;
}

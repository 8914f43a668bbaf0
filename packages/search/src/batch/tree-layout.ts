/** The header of assembly/tree.ts and each node take a cache line. */
export const LINE = 64;

/** Where the parts of a tree lie, in lines from its start. */
export interface TreeLayout {
  /** The first line of each layer, root first; the last layer are the leaves. */
  readonly layers: readonly number[];
  readonly lines: number;
}

/** The layout for `length` codes of which `width` make a node. */
export function layOut(length: number, width: number): TreeLayout {
  const nodes = [Math.max(1, Math.ceil(length / width))];
  while (nodes[0]! > 1) nodes.unshift(Math.ceil(nodes[0]! / (width + 1)));
  let lines = 1;
  const layers = nodes.map((count) => {
    lines += count;
    return lines - count;
  });
  return { layers, lines };
}

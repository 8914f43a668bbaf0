/** The header of assembly/tree.ts and each node take a cache line. */
export const LINE = 64;

/** Where the parts of a tree lie, in lines from its start. */
export interface TreeLayout {
  /** The first line of each layer, root first; the last layer are the leaves. */
  readonly layers: readonly number[];
  readonly lines: number;
}

/** The layout for `length` codes of which `width` make a node; flat, it has leaves only, and a line of padding behind them. */
export function layOut(length: number, width: number, isFlat: boolean): TreeLayout {
  const leaves = Math.max(1, Math.ceil(length / width));
  if (isFlat) return { layers: [1], lines: leaves + 2 };
  const nodes = [leaves];
  while (nodes[0]! > 1) nodes.unshift(Math.ceil(nodes[0]! / (width + 1)));
  let lines = 1;
  const layers = nodes.map((count) => {
    lines += count;
    return lines - count;
  });
  return { layers, lines };
}

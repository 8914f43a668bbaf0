import type { Pattern } from "./live-patterns.js";

/**
 * The trie of sorted patterns, its nodes numbered breadth first, so that a node's children are neighbours: those of
 * `node` are `first[node]` to `first[node + 1]`, in the order of their labels. Node 0 is the root.
 */
export interface Trie {
  readonly size: number;
  readonly first: Uint32Array;
  /** The class of the unit that leads to a node. */
  readonly label: Uint16Array;
  readonly depth: Uint32Array;
  /** The node of the longest proper suffix of a node's text that is in the trie. */
  readonly fail: Uint32Array;
  /** The patterns that end at a node are `patterns[from[node]]` to `patterns[ends[node]]`. */
  readonly from: Uint32Array;
  readonly ends: Uint32Array;
  readonly patterns: readonly Pattern[];
  /** The units that occur, sorted; a unit's class is its place here, and that of all others is the length. */
  readonly units: readonly number[];
}

/** Builds the trie of sorted patterns, with failure links, in time linear in their total length. */
export function buildTrie(patterns: readonly Pattern[]): Trie {
  const units = unitsOf(patterns);
  const classes = new Map(units.map((unit, index) => [unit, index]));
  // As many as there can be: the root, and one a unit.
  const most = patterns.reduce((total, { text }) => total + text.length, 1);
  const depth = new Uint32Array(most);
  const fail = new Uint32Array(most);
  const from = new Uint32Array(most);
  const ends = new Uint32Array(most);
  const to = new Uint32Array(most);
  const first = new Uint32Array(most + 1);
  const label = new Uint16Array(most);

  to[0] = patterns.length;
  let next = 1;
  for (let node = 0; node < next; node++) {
    const at = depth[node]!;
    const last = to[node]!;
    let index = from[node]!;
    while (index < last && patterns[index]!.text.length === at) index++;
    ends[node] = index;
    first[node] = next;
    while (index < last) {
      const unit = patterns[index]!.text.charCodeAt(at);
      from[next] = index;
      while (index < last && patterns[index]!.text.charCodeAt(at) === unit) index++;
      to[next] = index;
      depth[next] = at + 1;
      label[next] = classes.get(unit)!;
      next++;
    }
    first[node + 1] = next;
    for (let child = first[node]!; child < next; child++) {
      let suffix = node;
      do suffix = fail[suffix]!;
      while (suffix !== 0 && childOf({ first, label }, suffix, label[child]!) === 0);
      fail[child] = node === 0 ? 0 : childOf({ first, label }, suffix, label[child]!);
    }
  }
  return { size: next, first, label, depth, fail, from, ends, patterns, units };
}

/** The child of `node` by a class, or 0. */
export function childOf(
  { first, label }: Pick<Trie, "first" | "label">,
  node: number,
  unitClass: number,
): number {
  let low = first[node]!;
  let high = first[node + 1]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (label[middle]! < unitClass) low = middle + 1;
    else high = middle;
  }
  return low < first[node + 1]! && label[low] === unitClass ? low : 0;
}

function unitsOf(patterns: readonly Pattern[]): number[] {
  const units = new Set<number>();
  for (const { text } of patterns) {
    for (let i = 0; i < text.length; i++) units.add(text.charCodeAt(i));
  }
  return [...units].sort((a, b) => a - b);
}

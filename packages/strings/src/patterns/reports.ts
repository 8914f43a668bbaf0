import { childOf, type Trie } from "./trie.js";
import type { Words } from "./words.js";

/**
 * What the automaton reports at each node, and where it goes then. Items (pattern, offset, next item) are linked in
 * words, so that nodes share tails; a match of an item ends `offset - distance` units from where the automaton stands.
 */
export interface Reports {
  readonly count: Uint32Array;
  readonly distance: Uint32Array;
  readonly item: Uint32Array;
  readonly target: Uint32Array;
  /** Whether the list of items runs from the last match to the first. */
  readonly backward: boolean;
  /** Whether a node reports when it is entered … */
  reportsOnEntry(node: number): boolean;
  /** … or when the next unit leads nowhere from it; that unit is then read again at the target. */
  reportsOnExit(node: number): boolean;
}

const NONE = 0xffffffff;

/** Reports of what ends at a node: everything, or only the longest, after which the automaton starts anew. */
export function endingReports(trie: Trie, words: Words, onlyLongest: boolean): Reports {
  const { size, fail, from, ends, patterns } = trie;
  const [count, distance, item, target] = arrays(size);
  for (let node = 1; node < size; node++) {
    count[node] = count[fail[node]!]! + ends[node]! - from[node]!;
    let next = item[fail[node]!]!;
    for (let i = ends[node]! - 1; i >= from[node]!; i--) next = words.push(patterns[i]!.index, 0, next);
    item[node] = next;
    target[node] = onlyLongest ? 0 : node;
    if (onlyLongest && count[node]! > 1) count[node] = 1;
  }
  return {
    ...{ count, distance, item, target, backward: false },
    reportsOnEntry: (node) => count[node]! > 0,
    reportsOnExit: () => false,
  };
}

/**
 * Reports of leftmost matches. A node knows the best match inside its own text, and that it is final once no node that
 * starts as early can follow. The rest of the text, behind that match, is a suffix of the node's text, so what reading
 * it again would report and where that would end is known beforehand too: no unit of a haystack is ever read twice,
 * and a stream carries no text.
 */
export function leftmostReports(trie: Trie, words: Words): Reports {
  const { size, first, label, depth, fail, from, ends, patterns } = trie;
  const [count, distance, item, target] = arrays(size);
  /** Where the best match begins in the node's text. */
  const begins = new Uint32Array(size).fill(NONE);
  const isLeaf = (node: number) => first[node] === first[node + 1];
  const failOffset = (node: number) => depth[node]! - depth[fail[node]!]!;
  const isFinal = (node: number) =>
    begins[node] !== NONE && (failOffset(node) > begins[node]! || isLeaf(fail[node]!));

  for (let node = 0; node < size; node++) {
    for (let child = first[node]!; child < first[node + 1]!; child++) {
      if (from[child]! < ends[child]!) {
        begins[child] = 0;
        count[child] = 1;
        item[child] = words.push(patterns[from[child]!]!.index, 0, 0);
      } else if (begins[node] === NONE || begins[node]! >= failOffset(child)) {
        takeFromFail(child);
      } else {
        begins[child] = begins[node]!;
        distance[child] = distance[node]! + 1;
        readOn(node, child);
      }
    }
  }

  function takeFromFail(node: number): void {
    const suffix = fail[node]!;
    if (begins[suffix] === NONE) return;
    begins[node] = begins[suffix]! + failOffset(node);
    count[node] = count[suffix]!;
    distance[node] = distance[suffix]!;
    item[node] = item[suffix]!;
    target[node] = target[suffix]!;
  }

  /** Reads the unit from `node` to `child` where the rest of `node`'s text has led to, and keeps what that reports. */
  function readOn(node: number, child: number): void {
    const at = distance[node]!;
    let state = target[node]!;
    let last = item[node]!;
    let total = count[node]!;
    const report = (pattern: number, offset: number) => {
      last = words.push(pattern, offset, last);
      total++;
    };
    for (;;) {
      const next = childOf(trie, state, label[child]!);
      if (next !== 0) {
        if (isLeaf(next)) report(patterns[from[next]!]!.index, at + 1);
        state = isLeaf(next) ? 0 : next;
        break;
      }
      if (isFinal(state)) {
        const base = at - distance[state]!;
        for (const { pattern, offset } of itemsOf(state)) report(pattern, base + offset);
        state = target[state]!;
      } else if (state !== 0) state = fail[state]!;
      else break;
    }
    item[child] = last;
    count[child] = total;
    target[child] = state;
  }

  function itemsOf(node: number): { pattern: number; offset: number }[] {
    const items = [];
    for (let address = item[node]!; address !== 0; address = words.at(address + 8)) {
      items.push({ pattern: words.at(address), offset: words.at(address + 4) });
    }
    return items.reverse();
  }

  return {
    ...{ count, distance, item, target, backward: true },
    reportsOnEntry: (node) => isLeaf(node),
    reportsOnExit: (node) => isFinal(node) && !isLeaf(node),
  };
}

function arrays(size: number): [Uint32Array, Uint32Array, Uint32Array, Uint32Array] {
  return [new Uint32Array(size), new Uint32Array(size), new Uint32Array(size), new Uint32Array(size)];
}

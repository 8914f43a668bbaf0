import { classPages } from "./class-pages.js";
import { hashBytes, prepareFilter } from "./filter.js";
import {
  ADDRESS,
  CLASSES,
  DEPTHS,
  END_COLUMN,
  ITEM_STEP,
  RECORD,
  ROOT,
  SHALLOW,
  SPARSE,
  WIDEST,
} from "./image.js";
import type { Pattern, Reported } from "./live-patterns.js";
import { endingReports, leftmostReports } from "./reports.js";
import { buildTrie, type Trie } from "./trie.js";
import { Words } from "./words.js";

/** The table of rows has so many words at most (8 MiB); further states are sparse. */
const MOST_TABLE_WORDS = 2 ** 21;

/** Compiles live patterns, none empty, to the image of an automaton that reports what is asked for. */
export function compile(patterns: readonly Pattern[], reported: Reported, ignoreCase: boolean): Int32Array {
  const trie = buildTrie(patterns);
  const { size, first, label, fail, units } = trie;
  const pages = classPages(trie, ignoreCase);
  const hashes = CLASSES + pages.byteLength;
  const { states, end } = placeStates(trie, hashes + hashBytes(patterns));
  const words = new Words(end);
  const reports =
    reported === "overlapping" || reported === "standard"
      ? endingReports(trie, words, reported === "standard")
      : leftmostReports(trie, words);
  const { target, count, distance, item } = reports;
  const record = (node: number, reads: 0 | 1) =>
    RECORD | words.push(states[target[node]!]!, reads, count[node]!, distance[node]!, item[node]!);

  const codes = states.map((state, node) => (reports.reportsOnEntry(node) ? record(node, 1) : state));
  for (let node = 0; node < size; node++) {
    const [from, to] = [first[node]!, first[node + 1]!];
    if (from === to && node !== 0) continue;
    const onExit = reports.reportsOnExit(node);
    const otherwise = onExit ? record(node, 0) : states[fail[node]!]!;
    const { data } = words;
    let at = (states[node]! & ADDRESS) >>> 2;
    if (states[node]! >= 0) {
      const columns = units.length + 2;
      if (onExit || node === 0) data.fill(otherwise, at, at + columns);
      else data.copyWithin(at, otherwise >>> 2, (otherwise >>> 2) + columns);
      for (let child = from; child < to; child++) data[at + label[child]!] = codes[child]!;
    } else {
      data[at++] = otherwise;
      data[at++] = to - from;
      for (let child = from; child < to; child++) {
        data[at++] = label[child]! * 4;
        data[at++] = codes[child]!;
      }
    }
  }

  const image = words.finish();
  image[ROOT] = states[0]!;
  image[END_COLUMN] = (units.length + 1) * 4;
  image[ITEM_STEP] = reports.backward ? -8 : 8;
  image[WIDEST] = count.reduce((most, one) => Math.max(most, one), 0);
  for (let depth = 1; depth <= 3; depth++) image[DEPTHS + depth - 1] = endOfDepth(trie, states, depth);
  image[SHALLOW] = endOfDepth(trie, states, prepareFilter(patterns, ignoreCase, image, hashes));
  new Uint16Array(image.buffer, CLASSES).set(pages);
  return image;
}

/** Gives each state its place, rows first. A leaf needs none: where its longest suffix leads, it would too. */
function placeStates({ size, first, fail, units }: Trie, start: number): { states: Int32Array; end: number } {
  const rowBytes = (units.length + 2) * 4;
  const lastRow = start + Math.max(0, MOST_TABLE_WORDS * 4 - rowBytes);
  const states = new Int32Array(size);
  let end = start;
  for (let node = 0; node < size; node++) {
    const children = first[node + 1]! - first[node]!;
    if (children === 0 && node !== 0) {
      states[node] = states[fail[node]!]!;
    } else if (end <= lastRow) {
      states[node] = end;
      end += rowBytes;
    } else {
      states[node] = SPARSE | end;
      end += 8 * (children + 1);
    }
  }
  return { states, end };
}

/** States below this one are rows less deep than `depth`: nodes are numbered by depth, and rows come first. */
function endOfDepth({ size, depth: depths }: Trie, states: Int32Array, depth: number): number {
  let end = 0;
  for (let node = 0; node < size && depths[node]! < depth; node++) end = Math.max(end, states[node]! + 1);
  return end;
}

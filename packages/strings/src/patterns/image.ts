import type { Pattern, Reported } from "./live-patterns.js";
import { endingReports, leftmostReports } from "./reports.js";
import { buildTrie, type Trie } from "./trie.js";
import { Words } from "./words.js";

/**
 * The automaton as the kernel and its portable twin read it: words, addressed in bytes from the image's start.
 *
 * A code says where a unit leads. Not negative: the address of a state's row, which has a code for each class and one
 * for the end of input. From -2^30: the address of a sparse state (what to do with all other units, number of children,
 * then column and code of each), for states that would not fit in the table. Below: the address of a record (state to go
 * to, whether the unit is read, how many matches, distance, first item).
 */
export interface Image {
  readonly words: Int32Array;
  /** 256 page numbers, then pages of 256 classes: page 0 of units below 256, page 1 of units in no pattern. */
  readonly classes: Uint16Array;
}

/** Words of the header, as in assembly/patterns/image.ts. */
export const ROOT = 0;
export const END_COLUMN = 1;
export const ITEM_STEP = 2;
export const WIDEST = 3;
export const STATE = 8;
export const FOUND = 9;
/** Bytes of the header; the classes follow. */
const HEADER_BYTES = 320;

/** Codes of sparse states begin here. */
export const SPARSE: number = -(2 ** 30);
const RECORD: number = -(2 ** 31);
/** The part of a negative code that is an address. */
export const ADDRESS: number = 2 ** 30 - 1;

/** The image that lies at `pointer`; the views reach beyond it. */
export function imageAt(buffer: ArrayBuffer, pointer: number): Image {
  return { words: new Int32Array(buffer, pointer), classes: new Uint16Array(buffer, pointer + HEADER_BYTES) };
}

/** Rows take this many words at most; 8 MiB, after which states are sparse. */
const MAX_TABLE_WORDS = 2 ** 21;

/** Compiles live patterns, none empty, into an automaton that reports what is asked for. */
export function compile(patterns: readonly Pattern[], reported: Reported, ignoreCase: boolean): Int32Array {
  const trie = buildTrie(patterns);
  const { size, first, label, fail, classCount } = trie;
  const pages = layOutClasses(trie, ignoreCase);
  const { states, end } = layOutStates(trie, HEADER_BYTES + pages.byteLength);
  const words = new Words(end);
  const reports =
    reported === "overlapping" || reported === "standard"
      ? endingReports(trie, words, reported === "standard")
      : leftmostReports(trie, words);

  const record = (node: number, reads: 0 | 1) =>
    RECORD |
    words.push(
      states[reports.target[node]!]!,
      reads,
      reports.count[node]!,
      reports.distance[node]!,
      reports.item[node]!,
    );
  const codes = states.map((state, node) => (reports.reportsOnEntry(node) ? record(node, 1) : state));
  let widest = 1;
  for (let node = 0; node < size; node++) {
    widest = Math.max(widest, reports.count[node]!);
    if (node !== 0 && first[node] === first[node + 1]) continue;
    const onExit = reports.reportsOnExit(node);
    const otherwise = onExit ? record(node, 0) : states[fail[node]!]!;
    const { data } = words;
    let at = (states[node]! & ADDRESS) >>> 2;
    if (states[node]! >= 0) {
      const columns = classCount + 2;
      if (onExit || node === 0) data.fill(otherwise, at, at + columns);
      else data.copyWithin(at, otherwise >>> 2, (otherwise >>> 2) + columns);
      for (let child = first[node]!; child < first[node + 1]!; child++)
        data[at + label[child]!] = codes[child]!;
    } else {
      data[at++] = otherwise;
      data[at++] = first[node + 1]! - first[node]!;
      for (let child = first[node]!; child < first[node + 1]!; child++) {
        data[at++] = label[child]! * 4;
        data[at++] = codes[child]!;
      }
    }
  }

  const image = words.finish();
  image[ROOT] = states[0]!;
  image[END_COLUMN] = (classCount + 1) * 4;
  image[ITEM_STEP] = reports.backward ? -8 : 8;
  image[WIDEST] = widest;
  new Uint8Array(image.buffer).set(new Uint8Array(pages.buffer), HEADER_BYTES);
  return image;
}

/** Gives each state its place, rows first. A leaf needs none: the state of its longest suffix goes where it would. */
function layOutStates(
  { size, first, fail, classCount }: Trie,
  start: number,
): { states: Int32Array; end: number } {
  const rowBytes = (classCount + 2) * 4;
  const states = new Int32Array(size);
  const lastRow = start + Math.max(0, MAX_TABLE_WORDS * 4 - rowBytes);
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

function layOutClasses({ classes, classCount }: Trie, ignoreCase: boolean): Uint16Array {
  const used = [0];
  for (let page = 1; page << 8 < classes.length; page++) {
    const units = classes.subarray(page << 8, (page + 1) << 8);
    if (units.some((unitClass) => unitClass !== classCount)) used.push(page);
  }
  const pages = new Uint16Array(256 * (used.length + 2)).fill(classCount);
  pages.fill(1, 0, 256);
  used.forEach((page, index) => {
    const place = index === 0 ? 0 : index + 1;
    pages[page] = place;
    pages.set(classes.subarray(page << 8, (page + 1) << 8), 256 * (place + 1));
  });
  if (ignoreCase) pages.copyWithin(256 + 65, 256 + 97, 256 + 123);
  return pages;
}

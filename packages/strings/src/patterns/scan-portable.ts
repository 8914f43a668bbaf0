import { ADDRESS, END_COLUMN, type Image, ITEM_STEP, SPARSE } from "./image.js";
import type { Scan } from "./scan.js";

/** Feeds the automaton in TypeScript: for hosts without WebAssembly, and for what is too short to be worth a call. */
export function scanPortable(
  image: Image,
  scan: Scan,
  source: string | ArrayLike<number>,
  isLast: boolean,
): void {
  const { words, classes } = image;
  const { length } = source;
  const origin = scan.position;
  let at = 0;
  while (scan.found < scan.limit) {
    let column = words[END_COLUMN]!;
    if (at < length) {
      const unit = typeof source === "string" ? source.charCodeAt(at) : source[at]!;
      column = classes[256 * (classes[unit >>> 8]! + 1) + (unit & 255)]! * 4;
    } else if (!isLast) break;

    const code = follow(words, scan.state, column);
    if (code >= SPARSE) {
      scan.state = code;
      if (at === length) break;
      at++;
    } else {
      const record = (code & ADDRESS) >>> 2;
      at += words[record + 1]!;
      scan.state = words[record]!;
      report(words, record, scan, origin + at);
    }
  }
  scan.position = origin + at;
}

/** Where a column leads from a state. */
function follow(words: Int32Array, from: number, column: number): number {
  let state = from;
  while (state < 0) {
    const at = (state & ADDRESS) >>> 2;
    const end = at + 2 * words[at + 1]! + 2;
    for (let child = at + 2; child < end; child += 2) {
      if (words[child] === column) return words[child + 1]!;
    }
    state = words[at]!;
    if (state < SPARSE) return state;
  }
  return words[(state + column) >>> 2]!;
}

function report(words: Int32Array, record: number, scan: Scan, position: number): void {
  const count = words[record + 2]!;
  scan.found += count;
  if (scan.take === undefined) return;
  const items = [];
  for (let item = words[record + 4]! >>> 2; items.length < count; item = words[item + 2]! >>> 2)
    items.push(item);
  if (words[ITEM_STEP]! < 0) items.reverse();
  const base = position - words[record + 3]!;
  for (const item of items) scan.take(words[item]!, base + words[item + 1]!);
}

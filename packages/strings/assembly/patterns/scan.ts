import { findCandidate } from "./filter";
import {
  ADDRESS,
  columnOf,
  CREDIT,
  depthOf,
  END_COLUMN,
  follow,
  FOUND,
  ITEM_STEP,
  PREFIX_LENGTH,
  ROOT,
  SHALLOW,
  SPARSE,
  STATE,
} from "./image";

/** How many units are read without the filter once it does not pay. */
const REST: usize = 4096;

/**
 * Feeds the units from `from` to `end`, and the end of input if `isLast`, to the automaton of `image`, whose state it
 * takes from there and leaves there, with the number of matches. Writes pattern and end of each match (in units from
 * `from`; it may lie before) to `out`, unless that is 0, and stops behind the record that brings them to `limit`.
 * Returns how far it read.
 */
// @ts-ignore: decorator
@inline
export function scan<T>(image: usize, from: usize, end: usize, isLast: bool, out: usize, limit: u32): usize {
  const endColumn = <usize>load<u32>(image, END_COLUMN);
  let state = load<i32>(image, STATE);
  let found: u32 = 0;
  let p = from;
  // In states below this one the filter may be asked: nothing is pending there, and little of a pattern is read.
  let shallow = load<u32>(image, SHALLOW);
  const prefix = load<u32>(image, PREFIX_LENGTH) * sizeof<T>();
  let tried = from - sizeof<T>();
  let stop = end;
  while (true) {
    if (<u32>state < shallow) {
      const start = p - depthOf(image, state) * sizeof<T>();
      if (<isize>(start - tried) > 0 && start + prefix <= end) {
        p = tried = findCandidate<T>(image, start, end);
        state = load<i32>(image, ROOT);
        if (load<i32>(image, CREDIT) < 0) {
          store<i32>(image, 0, CREDIT);
          shallow = 0;
          stop = min(end, p + REST * sizeof<T>());
        }
      }
    }
    let code = state;
    if (state >= 0) {
      while (p < stop) {
        code = load<i32>(image + <usize>state + columnOf<T>(image, p));
        if (code < 0) break;
        state = code;
        p += sizeof<T>();
        if (<u32>code < shallow) break;
      }
    }
    if (state >= 0 && code >= 0 && p < end) {
      if (p >= stop) {
        stop = end;
        shallow = load<u32>(image, SHALLOW);
      }
      continue;
    }
    if (state < 0 || p >= end) {
      if (p < end) code = follow(image, state, columnOf<T>(image, p));
      else if (isLast) code = follow(image, state, endColumn);
      else break;
    }
    if (code >= SPARSE) {
      state = code;
      if (p >= end) break;
      p += sizeof<T>();
    } else {
      const record = image + <usize>(code & ADDRESS);
      state = load<i32>(record);
      p += <usize>load<u32>(record, 4) * sizeof<T>();
      const count = load<u32>(record, 8);
      if (out != 0) {
        const position = <i32>((p - from) / sizeof<T>()) - load<i32>(record, 12);
        report(image, image + <usize>load<u32>(record, 16), count, position, out + (<usize>found << 3));
      }
      found += count;
      if (found >= limit) break;
    }
  }
  store<i32>(image, state, STATE);
  store<u32>(image, found, FOUND);
  return p;
}

function report(image: usize, first: usize, count: u32, position: i32, out: usize): void {
  const step = load<i32>(image, ITEM_STEP);
  let item = first;
  let slot = step < 0 ? out + (<usize>(count - 1) << 3) : out;
  for (let i: u32 = 0; i < count; i++) {
    store<i32>(slot, load<i32>(item));
    store<i32>(slot, position + load<i32>(item, 4), 4);
    item = image + <usize>load<u32>(item, 8);
    slot += <usize>step;
  }
}

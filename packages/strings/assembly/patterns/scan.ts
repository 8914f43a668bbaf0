import { findCandidate } from "./filter";
import {
  ADDRESS,
  CODE,
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
 * Reads rows from the image's state on until `stop`, a record or sparse state, or a state below `shallow`; returns how far, and
 * leaves the last state, and the code that it ended with, in the image.
 */
@inline function readRows<T>(image: usize, from: usize, stop: usize, shallow: u32): usize {
  let state = load<i32>(image, STATE);
  let code = state;
  let p = from;
  while (p < stop) {
    code = load<i32>(image + <usize>state + columnOf<T>(image, p));
    if (code < 0) break;
    state = code;
    p += sizeof<T>();
    if (<u32>code < shallow) break;
  }
  store<i32>(image, state, STATE);
  store<i32>(image, code, CODE);
  return p;
}

/**
 * Feeds the units from `from` to `end`, and the end of input if `isLast`, to the automaton of `image`, whose state it
 * takes from there and leaves there, with the number of matches. Writes pattern and end of each match (in units from
 * `from`; it may lie before) to `out`, unless that is 0, and stops behind the record that brings them to `limit`.
 * A unit has `1 << shift` bytes. Returns how far it read.
 */
export function scan(
  image: usize,
  from: usize,
  end: usize,
  shift: usize,
  isLast: bool,
  out: usize,
  limit: u32,
): usize {
  let found: u32 = 0;
  let p = from;
  // In states below this one the filter may be asked: nothing is pending there, and little of a pattern is read.
  let shallow = load<u32>(image, SHALLOW);
  const prefix = <usize>load<u32>(image, PREFIX_LENGTH) << shift;
  const unitBytes: usize = 1 << shift;
  let tried = from - unitBytes;
  let stop = end;
  while (true) {
    let state = load<i32>(image, STATE);
    if (<u32>state < shallow) {
      const start = p - (depthOf(image, state) << shift);
      if (<isize>(start - tried) > 0 && start + prefix <= end) {
        p = tried = shift ? findCandidate<u16>(image, start, end) : findCandidate<u8>(image, start, end);
        state = load<i32>(image, ROOT);
        store<i32>(image, state, STATE);
        // It is not asked again while the candidate's prefix is read, nor for some time if it does not pay.
        const isPaid = load<i32>(image, CREDIT) >= 0;
        if (!isPaid) store<i32>(image, 0, CREDIT);
        shallow = 0;
        stop = min(end, p + (isPaid ? prefix : REST << shift));
      }
    }
    let code = state;
    if (state >= 0) {
      p = shift ? readRows<u16>(image, p, stop, shallow) : readRows<u8>(image, p, stop, shallow);
      state = load<i32>(image, STATE);
      code = load<i32>(image, CODE);
      if (code >= 0 && p < end) {
        if (p >= stop) {
          stop = end;
          shallow = load<u32>(image, SHALLOW);
        }
        continue;
      }
    }
    if (state < 0 || p >= end) {
      if (p < end) code = follow(image, state, shift ? columnOf<u16>(image, p) : columnOf<u8>(image, p));
      else if (isLast) code = follow(image, state, <usize>load<u32>(image, END_COLUMN));
      else break;
    }
    if (code >= SPARSE) {
      store<i32>(image, code, STATE);
      if (p >= end) break;
      p += unitBytes;
    } else {
      const record = image + <usize>(code & ADDRESS);
      store<i32>(image, load<i32>(record), STATE);
      p += <usize>load<u32>(record, 4) << shift;
      const count = load<u32>(record, 8);
      if (out != 0) {
        const position = <i32>((p - from) >> shift) - load<i32>(record, 12);
        report(image, image + <usize>load<u32>(record, 16), count, position, out + (<usize>found << 3));
      }
      found += count;
      if (found >= limit) break;
    }
  }
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

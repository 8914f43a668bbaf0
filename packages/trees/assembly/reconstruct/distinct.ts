// Whether labels are all different. Integers that lie close together are ticked off on a bitmap; others are sorted by radix. Both
// work in the memory where the links will be written: 64 bits a label.
import { setWord, word } from "./words";

const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;

/** Answers 1 if the `size` labels, at least four, are distinct. `scratch` has two words a label, `counts` 8 KiB. */
export function isDistinct(labels: usize, size: i32, scratch: usize, counts: usize): i32 {
  // The last four words once more, rather than single ones.
  const end = labels + ((<usize>size) << 2);
  let lows = v128.load(end - 16);
  let highs = lows;
  for (let at = labels; at < end - 16; at += 16) {
    const four = v128.load(at);
    lows = i32x4.min_s(lows, four);
    highs = i32x4.max_s(highs, four);
  }
  const low = min(
    min(i32x4.extract_lane(lows, 0), i32x4.extract_lane(lows, 1)),
    min(i32x4.extract_lane(lows, 2), i32x4.extract_lane(lows, 3)),
  );
  const high = max(
    max(i32x4.extract_lane(highs, 0), i32x4.extract_lane(highs, 1)),
    max(i32x4.extract_lane(highs, 2), i32x4.extract_lane(highs, 3)),
  );
  const range = <u64>(<i64>high - <i64>low) + 1;
  return range <= (<u64>size) << 6
    ? isDistinctByBits(labels, size, low, <usize>((range + 31) >> 5) << 2, scratch)
    : isDistinctBySort(labels, size, scratch, counts);
}

function isDistinctByBits(labels: usize, size: i32, low: i32, bytes: usize, bits: usize): i32 {
  memory.fill(bits, 0, bytes);
  for (let i = 0; i < size; i++) {
    const place = <u32>(word(labels, i) - low);
    const at = bits + ((<usize>(place >> 5)) << 2);
    const before = load<u32>(at);
    const bit: u32 = 1 << (place & 31);
    if (before & bit) return 0;
    store<u32>(at, before | bit);
  }
  return 1;
}

/** Three rounds of counting sort, by 11 bits each; equal labels end up side by side. */
function isDistinctBySort(labels: usize, size: i32, scratch: usize, counts: usize): i32 {
  let from = labels;
  let to = scratch;
  for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
    memory.fill(counts, 0, DIGITS * 4);
    for (let i = 0; i < size; i++) {
      const at = digitAt(counts, word(from, i), shift);
      store<i32>(at, load<i32>(at) + 1);
    }
    let before = 0;
    for (let digit = 0; digit < DIGITS; digit++) {
      const count = word(counts, digit);
      setWord(counts, digit, before);
      before += count;
    }
    for (let i = 0; i < size; i++) {
      const label = word(from, i);
      const at = digitAt(counts, label, shift);
      const place = load<i32>(at);
      setWord(to, place, label);
      store<i32>(at, place + 1);
    }
    from = to;
    to = to == scratch ? scratch + ((<usize>size) << 2) : scratch;
  }
  for (let i = 1; i < size; i++) if (word(from, i) == word(from, i - 1)) return 0;
  return 1;
}

// @ts-ignore: decorator
@inline
function digitAt(counts: usize, label: i32, shift: i32): usize {
  return counts + ((<usize>((<u32>label >> shift) & (DIGITS - 1))) << 2);
}

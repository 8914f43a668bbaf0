// Which units of the needle the filter compares: those that are rare in the text at hand.
import { GUARDS, GUARD_OFFSETS, LENGTH, LESSONS, SHIFT, UNITS, field, setField, unit } from "./program";

/** The filter pays when at most one start in this many passes it. */
const RARE: u32 = 2048;
/** A sample is taken at so many places, 32 units at each; jittered, for records of one length would deceive a fixed stride. */
const PLACES: u32 = 128;
const UNITS_A_PLACE: u32 = 32;
/** Shorter texts are not worth a sample. */
const SAMPLED_FROM: u32 = 8192;
/** Of a long needle, only so many units are weighed. */
const WEIGHED: u32 = 4096;

/** What is frequent in most texts and data, the most frequent first. */
const FREQUENT = memory.data<u8>([
  32, 101, 116, 97, 111, 105, 110, 115, 114, 104, 108, 100, 99, 117, 109, 0, 102, 112, 103, 119, 121, 98, 118, 107,
]);
const FREQUENT_COUNT: u32 = 24;

/** Where the histogram counts the unit at `pointer`. */
@inline function row(histogram: usize, pointer: usize, shift: u32): usize {
  const value = unit(pointer, shift);
  return histogram + (<usize>((value ^ (value >> 8)) & 255) << 2);
}

/** Fills the 256 words at `histogram` with what is to be expected of 256 units. */
function expectFrequent(histogram: usize): u32 {
  memory.fill(histogram, 0, 1024);
  for (let rank: u32 = 0; rank < FREQUENT_COUNT; rank++) {
    store<u32>(row(histogram, FREQUENT + rank, 0), 64 / (rank + 2));
  }
  return 256;
}

/** Adds a jittered sample of the text, at most 4096 units, to the histogram, and returns how many. */
function sample(text: usize, length: u32, histogram: usize, shift: u32): u32 {
  const places = min<u32>(PLACES, length / SAMPLED_FROM * 8);
  const stride = length / max<u32>(places, 1);
  let jitter: u32 = 0x9e3779b9;
  for (let place: u32 = 0; place < places; place++) {
    jitter = jitter * 1664525 + 1013904223;
    const slack = stride - UNITS_A_PLACE;
    const offset = place * stride + <u32>((<u64>jitter * <u64>(slack + 1)) >> 32);
    let at = text + (<usize>offset << shift);
    for (let i: u32 = 0; i < UNITS_A_PLACE; i++) {
      const count = row(histogram, at, shift);
      store<u32>(count, load<u32>(count) + 1);
      at += <usize>1 << shift;
    }
  }
  return places * UNITS_A_PLACE;
}

/**
 * Chooses the needle's rarest units until their joint frequency is low enough; a value that is chosen already counts as
 * more frequent than it is, for its neighbours tend to hold it together. Guards beyond the number in use repeat the
 * first, so that all six can always be read.
 */
export function chooseGuards(program: usize, text: usize, length: u32, histogram: usize): void {
  const shift = field(program, SHIFT);
  const needle = program + UNITS;
  const total = expectFrequent(histogram) + sample(text, length, histogram, shift);
  const weighed = min<u32>(field(program, LENGTH), WEIGHED);
  const most = min<u32>(6, weighed);
  let rate: f64 = 1;
  let chosen: u32 = 0;
  while (chosen < most && rate * <f64>RARE > 1) {
    let best: u32 = 0;
    let bestCount: u32 = u32.MAX_VALUE;
    for (let i: u32 = 0; i < weighed; i++) {
      const count = load<u32>(row(histogram, needle + (<usize>i << shift), shift));
      if (count < bestCount && !isGuard(program, chosen, i)) {
        bestCount = count;
        best = i;
      }
    }
    setField(program, GUARD_OFFSETS + (<usize>chosen << 2), best);
    chosen++;
    rate *= min(1, (<f64>bestCount + 0.5) / (<f64>total + 1));
    store<u32>(row(histogram, needle + (<usize>best << shift), shift), 2 * bestCount + 1);
  }
  for (let i = chosen; i < 6; i++) {
    setField(program, GUARD_OFFSETS + (<usize>i << 2), field(program, GUARD_OFFSETS));
  }
  setField(program, GUARDS, chosen <= 2 ? chosen : chosen <= 4 ? 4 : 6);
  setField(program, LESSONS, 0);
}

/** Whether the needle's unit at `offset` is one of the first `guards` guards. */
function isGuard(program: usize, guards: u32, offset: u32): bool {
  for (let i: u32 = 0; i < guards; i++) {
    if (field(program, GUARD_OFFSETS + (<usize>i << 2)) == offset) return true;
  }
  return false;
}

/** The filter let too much through, and the needle then failed at `offset`: makes that unit a guard, unless it is one. */
export function learnGuard(program: usize, offset: u32): bool {
  const guards = field(program, GUARDS);
  if (isGuard(program, guards, offset)) return false;
  const lessons = field(program, LESSONS);
  const replaced = guards < 6 ? guards : 2 + (lessons & 3);
  setField(program, GUARD_OFFSETS + (<usize>replaced << 2), offset);
  setField(program, GUARDS, guards == 1 ? 2 : guards == 2 ? 4 : 6);
  setField(program, LESSONS, lessons + 1);
  return true;
}

// Which units of the needle the filter compares: those that are rare in the text at hand.
import { GUARDS, GUARD_OFFSETS, LENGTH, LESSONS, SHIFT, UNITS, field, setField, unit } from "./program";

/** The filter pays when at most one start in this many passes it. */
const RARE: u32 = 2048;
/** A sample is taken at so many places, 32 units at each; jittered, for records of one length would deceive a fixed stride. */
const PLACES: u32 = 128;
const UNITS_A_PLACE: u32 = 32;
/** Of a long needle, only so many units are weighed. */
const WEIGHED: u32 = 4096;

/** Where the histogram counts the unit at `pointer`. */
@inline function row(histogram: usize, pointer: usize, shift: u32): usize {
  const value = unit(pointer, shift);
  return histogram + (<usize>((value ^ (value >> 8)) & 255) << 2);
}

/** Counts a jittered sample of the text, at most 4096 units, into 256 words at `histogram`, and returns how many. */
function sample(text: usize, length: u32, histogram: usize, shift: u32): u32 {
  memory.fill(histogram, 0, 1024);
  const places = min<u32>(PLACES, length / UNITS_A_PLACE);
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
 * Chooses the needle's rarest units, each of another value while there are such, until their joint frequency is low
 * enough. Guards beyond the number in use repeat others, so that all six can always be read.
 */
export function chooseGuards(program: usize, text: usize, length: u32, histogram: usize): void {
  const shift = field(program, SHIFT);
  const needle = program + UNITS;
  const total = sample(text, length, histogram, shift);
  const most: u32 = total < 512 ? 2 : 6;
  const weighed = min<u32>(field(program, LENGTH), WEIGHED);
  let rate: f64 = 1;
  let chosen: u32 = 0;
  while (chosen < most && rate * <f64>RARE > 1) {
    let best: u32 = 0;
    let bestCount: u32 = u32.MAX_VALUE;
    for (let i: u32 = 0; i < weighed; i++) {
      const count = load<u32>(row(histogram, needle + (<usize>i << shift), shift));
      if (count < bestCount) {
        bestCount = count;
        best = i;
      }
    }
    if (bestCount == u32.MAX_VALUE) break;
    // Taken: no unit of this value is chosen again.
    store<u32>(row(histogram, needle + (<usize>best << shift), shift), u32.MAX_VALUE);
    setField(program, GUARD_OFFSETS + (<usize>chosen << 2), best);
    rate *= (<f64>bestCount + 0.5) / (<f64>total + 1);
    chosen++;
  }
  const guards: u32 = chosen <= 2 ? chosen : chosen <= 4 ? 4 : 6;
  for (let i = chosen; i < 6; i++) {
    setField(program, GUARD_OFFSETS + (<usize>i << 2), field(program, GUARD_OFFSETS + (<usize>(i % chosen) << 2)));
  }
  setField(program, GUARDS, guards);
  setField(program, LESSONS, 0);
}

/**
 * The filter let too much through, and the needle then failed at `offset`: that unit becomes a guard.
 * Answers whether there was anything to learn.
 */
export function learnGuard(program: usize, offset: u32): bool {
  const guards = field(program, GUARDS);
  for (let i: u32 = 0; i < guards; i++) {
    if (field(program, GUARD_OFFSETS + (<usize>i << 2)) == offset) return false;
  }
  const grown: u32 = guards == 1 ? 2 : guards == 2 ? 4 : 6;
  const lessons = field(program, LESSONS);
  const replaced = guards < 6 ? guards : 2 + (lessons & 3);
  setField(program, GUARD_OFFSETS + (<usize>replaced << 2), offset);
  setField(program, GUARDS, grown);
  setField(program, LESSONS, lessons + 1);
  return true;
}

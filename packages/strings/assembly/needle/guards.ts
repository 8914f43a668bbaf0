// Which bytes of the needle the filter compares: those that are rare in the text at hand.
import {
  GUARDS, LENGTH, LESSONS, SHIFT, UNITS, field, guardOffset, histogramOf, setField, setGuardOffset,
} from "./program";

/** The filter pays when at most one start in this many passes it. */
const RARE: f64 = 2048;
/** A sample is taken at so many places, 32 bytes at each; jittered, for records of one length would deceive a fixed stride. */
const PLACES: usize = 128;
const BYTES_A_PLACE: usize = 32;
/** Shorter texts are not worth a sample. */
const SAMPLED_FROM: usize = 8192;
/** Of a long needle, only so many bytes are weighed. */
const WEIGHED: u32 = 4096;

/** What is frequent in most texts and data, the most frequent first. */
const FREQUENT = memory.data<u8>([
  32, 101, 116, 97, 111, 105, 110, 115, 114, 104, 108, 100, 99, 117, 109, 0, 102, 112, 103, 119, 121, 98, 118, 107,
]);
const FREQUENT_COUNT: u32 = 24;

/** Where the histogram counts the byte at `pointer`. */
@inline function row(histogram: usize, pointer: usize): usize {
  return histogram + (<usize>load<u8>(pointer) << 2);
}

/** Fills the 256 words at `histogram` with what is to be expected of 256 bytes. */
function expectFrequent(histogram: usize): u32 {
  memory.fill(histogram, 0, 1024);
  for (let rank: u32 = 0; rank < FREQUENT_COUNT; rank++) {
    store<u32>(row(histogram, FREQUENT + rank), 64 / (rank + 2));
  }
  return 256;
}

/** Adds a jittered sample of the text, at most 4096 bytes, to the histogram, and returns how many. */
function sample(text: usize, bytes: usize, histogram: usize): u32 {
  const places = min<usize>(PLACES, (bytes / SAMPLED_FROM) * 8);
  const stride = bytes / max<usize>(places, 1);
  let jitter: u32 = 0x9e3779b9;
  for (let place: usize = 0; place < places; place++) {
    jitter = jitter * 1664525 + 1013904223;
    const slack = stride - BYTES_A_PLACE;
    const at = text + place * stride + <usize>((<u64>jitter * <u64>(slack + 1)) >> 32);
    for (let i: usize = 0; i < BYTES_A_PLACE; i++) {
      const count = row(histogram, at + i);
      store<u32>(count, load<u32>(count) + 1);
    }
  }
  return <u32>(places * BYTES_A_PLACE);
}

/**
 * Chooses the needle's rarest bytes until their joint frequency is low enough; a value that is chosen already counts as
 * more frequent than it is, for its neighbours tend to hold it together. Guards beyond the number in use repeat the
 * first, so that all six can always be read.
 */
export function chooseGuards(program: usize, text: usize, length: u32): void {
  const histogram = histogramOf(program);
  const shift = field(program, SHIFT);
  const needle = program + UNITS;
  const total = expectFrequent(histogram) + sample(text, <usize>length << shift, histogram);
  const weighed = min<u32>(field(program, LENGTH) << shift, WEIGHED);
  const most = min<u32>(6, weighed);
  let passing = RARE; // of as many starts
  let chosen: u32 = 0;
  while (chosen < most && passing > 1) {
    let best: u32 = 0;
    let bestCount: u32 = u32.MAX_VALUE;
    for (let i: u32 = 0; i < weighed; i++) {
      const count = load<u32>(row(histogram, needle + i));
      if (count < bestCount && !isGuard(program, chosen, i)) {
        bestCount = count;
        best = i;
      }
    }
    setGuardOffset(program, chosen, best);
    chosen++;
    passing *= min(1, (<f64>bestCount + 0.5) / (<f64>total + 1));
    store<u32>(row(histogram, needle + best), 2 * bestCount + 1);
  }
  for (let i = chosen; i < 6; i++) setGuardOffset(program, i, guardOffset(program, 0));
  setField(program, GUARDS, chosen <= 2 ? chosen : chosen <= 4 ? 4 : 6);
  setField(program, LESSONS, 0);
}

/** Whether the needle's byte at `offset` is one of the first `guards` guards. */
function isGuard(program: usize, guards: u32, offset: u32): bool {
  for (let i: u32 = 0; i < guards; i++) {
    if (guardOffset(program, i) == offset) return true;
  }
  return false;
}

/** The filter let too much through, and the needle then failed at `offset`: makes that byte a guard, unless it is one. */
export function learnGuard(program: usize, offset: u32): bool {
  const guards = field(program, GUARDS);
  if (isGuard(program, guards, offset)) return false;
  const lessons = field(program, LESSONS);
  const replaced = guards < 6 ? guards : 2 + (lessons & 3);
  setGuardOffset(program, replaced, offset);
  setField(program, GUARDS, guards == 1 ? 2 : guards == 2 ? 4 : 6);
  setField(program, LESSONS, lessons + 1);
  return true;
}

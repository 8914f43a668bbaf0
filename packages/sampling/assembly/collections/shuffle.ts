// Fisher and Yates's shuffle from the last element down, with unbiased draws by multiplication: those of numpy's Generator.choice, while its
// shuffle draws by masks, which takes a third more words and branches that cannot be predicted.
import { bounded32 } from "../bounded";
import { readHalves } from "../half-words";
import { END, ensure, HAS_HALF } from "../source";

// @ts-ignore
@inline
function swap<T>(array: usize, i: u32, j: u32): void {
  const a = array + <usize>i * sizeof<T>(), b = array + <usize>j * sizeof<T>();
  const value = load<T>(a);
  store<T>(a, load<T>(b));
  store<T>(b, value);
}

// @ts-ignore
@inline
function shuffle<T>(source: usize, array: usize, n: u32, last: u32): void {
  let i = n - 1;
  while (i > last && load<u32>(source, HAS_HALF)) {
    swap<T>(array, i, bounded32(source, i));
    i--;
  }
  while (i > last) {
    const start = ensure(source, 8);
    const stop: usize = load<u32>(source, END);
    let at = start;
    for (; i > last && at < stop; at += 4) {
      const count = i + 1;
      const product = <u64>load<u32>(at) * <u64>count;
      if (<u32>product < count && <u32>product < (0xffffffff - i) % count) continue;
      swap<T>(array, i, <u32>(product >> 32));
      i--;
    }
    readHalves(source, start, at);
  }
}

/** Shuffles the 32-bit elements of an array until `last` is the next to be moved: 0 for all of them. */
export function shuffle32(source: usize, array: usize, n: u32, last: u32): void {
  shuffle<u32>(source, array, n, last);
}

export function shuffle64(source: usize, array: usize, n: u32, last: u32): void {
  shuffle<u64>(source, array, n, last);
}

/** `n` integers: uniform on 0 … first, then on 0 … first + step, and so on. */
export function boundedEach(source: usize, out: usize, n: usize, first: u32, step: i32): void {
  for (const end = out + (n << 2); out < end; out += 4, first += step) store<u32>(out, bounded32(source, first));
}

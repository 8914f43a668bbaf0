import { pack } from "./pack";
import { CARRIED, LAST, Walk } from "./walk";

/** All, with repetitions. CARRIED holds the four greatest that were read: they come after what was written, in order. */
export function merge(walk: Walk, out: usize): usize {
  return mergeBlocks(walk, out, false);
}

/** All, each once: as {@link merge}, and the last of the four in LAST must differ from the first result. */
export function union(walk: Walk, out: usize): usize {
  return mergeBlocks(walk, out, true);
}

/** H. Inoue, T. Moriyama, H. Komatsu, T. Nakatani (2007): the array whose next integer is less gives the next block. */
@inline function mergeBlocks(walk: Walk, out: usize, once: bool): usize {
  let a = walk.a;
  let b = walk.b;
  const flip = i32x4.splat(walk.flip);
  let high = v128.xor(v128.load(changetype<usize>(walk), CARRIED), flip);
  let last = v128.load(changetype<usize>(walk), LAST);
  while (a + 16 <= walk.aEnd && b + 16 <= walk.bEnd) {
    const isFromA = (load<i32>(a) ^ walk.flip) <= (load<i32>(b) ^ walk.flip);
    const next = v128.xor(v128.load(isFromA ? a : b), flip);
    a += <usize>isFromA << 4;
    b += <usize>!isFromA << 4;
    // A bitonic network: what ascends and what descends, compared at distances four, two and one.
    const descending = v128.shuffle<i32>(next, next, 3, 2, 1, 0);
    let less = i32x4.min_s(high, descending);
    let more = i32x4.max_s(high, descending);
    let x = v128.shuffle<i32>(less, more, 0, 1, 4, 5);
    let y = v128.shuffle<i32>(less, more, 2, 3, 6, 7);
    less = i32x4.min_s(x, y);
    more = i32x4.max_s(x, y);
    x = v128.shuffle<i32>(less, more, 0, 4, 2, 6);
    y = v128.shuffle<i32>(less, more, 1, 5, 3, 7);
    less = i32x4.min_s(x, y);
    more = i32x4.max_s(x, y);
    const low = v128.xor(v128.shuffle<i32>(less, more, 0, 4, 1, 5), flip);
    high = v128.shuffle<i32>(less, more, 2, 6, 3, 7);
    if (once) {
      const repeated = i32x4.eq(low, v128.shuffle<i32>(last, low, 3, 4, 5, 6));
      out = pack(out, low, i32x4.bitmask(repeated) ^ 15);
      last = low;
    } else {
      v128.store(out, low);
      out += 16;
    }
  }
  v128.store(changetype<usize>(walk), v128.xor(high, flip), CARRIED);
  v128.store(changetype<usize>(walk), last, LAST);
  walk.a = a;
  walk.b = b;
  return out;
}

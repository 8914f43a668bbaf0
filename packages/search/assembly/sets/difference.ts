import { pack } from "./pack";
import { among, CARRIED, Walk } from "./walk";

/**
 * What is in `a` and not in `b`, each once. The integer before the first of `a` must differ from it. CARRIED says which of the
 * next four of `a` were found in `b` already.
 */
export function difference(walk: Walk, out: usize): usize {
  let a = walk.a;
  let b = walk.b;
  const flip = walk.flip;
  let found = v128.load(changetype<usize>(walk), CARRIED);
  while (a + 16 <= walk.aEnd && b + 16 <= walk.bEnd) {
    const x = v128.load(a);
    found = v128.or(found, among(x, v128.load(b)));
    const greatest = load<i32>(a + 12) ^ flip;
    const other = load<i32>(b + 12) ^ flip;
    if (greatest <= other) {
      out = pack(out, x, i32x4.bitmask(v128.or(found, i32x4.eq(x, v128.load(a - 4)))) ^ 15);
      found = i32x4.splat(0);
      a += 16;
    }
    b += <usize>(other <= greatest) << 4;
  }
  v128.store(changetype<usize>(walk), found, CARRIED);
  walk.a = a;
  walk.b = b;
  return out;
}

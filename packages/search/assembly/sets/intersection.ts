import { pack } from "./pack";
import { among, CARRIED, LAST, Walk } from "./walk";

/**
 * What is in both, each once. The integer before the first of `a` must differ from it. CARRIED holds the last integer found, LAST
 * is all ones once there is one.
 */
export function intersection(walk: Walk, out: usize): usize {
  let a = walk.a;
  let b = walk.b;
  const flip = walk.flip;
  let found = v128.load(changetype<usize>(walk), CARRIED);
  let any = v128.load(changetype<usize>(walk), LAST);
  while (a + 16 <= walk.aEnd && b + 16 <= walk.bEnd) {
    const x = v128.load(a);
    const repeated = v128.or(i32x4.eq(x, v128.load(a - 4)), v128.and(any, i32x4.eq(x, found)));
    const chosen = i32x4.bitmask(v128.andnot(among(x, v128.load(b)), repeated));
    if (chosen) {
      out = pack(out, x, chosen);
      found = v128.load_splat<i32>(out - 4);
      any = i32x4.splat(-1);
    }
    const greatest = load<i32>(a + 12) ^ flip;
    const other = load<i32>(b + 12) ^ flip;
    a += <usize>(greatest <= other) << 4;
    b += <usize>(other <= greatest) << 4;
  }
  v128.store(changetype<usize>(walk), found, CARRIED);
  v128.store(changetype<usize>(walk), any, LAST);
  walk.a = a;
  walk.b = b;
  return out;
}

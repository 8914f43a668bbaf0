// How keys of each number type become signed integers of the same order, their codes, which is all that the searches know.
// Of floats, the bits of negative ones are turned round, both zeros are 0 and every NaN is one code above that of Infinity.

/** The forms of keys, by number: as in src/batch/forms.ts. */
export const I32: i32 = 0;
export const U32: i32 = 1;
export const F32: i32 = 2;
export const F64: i32 = 3;
export const I64: i32 = 4;
export const U64: i32 = 5;

const NAN_32: i32 = 0x7fc00000;
const NAN_64: i64 = 0x7ff8000000000000;

@inline export function codeOfF32(x: f32): i32 {
  if (x != x) return NAN_32;
  const bits = reinterpret<i32>(x + 0);
  return bits ^ ((bits >> 31) & i32.MAX_VALUE);
}

@inline export function codeOfF64(x: f64): i64 {
  if (x != x) return NAN_64;
  const bits = reinterpret<i64>(x + 0);
  return bits ^ ((bits >> 63) & i64.MAX_VALUE);
}

@inline function codesOfF32(x: v128): v128 {
  const bits = f32x4.add(x, f32x4.splat(0));
  const codes = v128.xor(bits, v128.and(i32x4.shr_s(bits, 31), i32x4.splat(i32.MAX_VALUE)));
  return v128.bitselect(i32x4.splat(NAN_32), codes, f32x4.ne(x, x));
}

@inline function codesOfF64(x: v128): v128 {
  const bits = f64x2.add(x, f64x2.splat(0));
  const negative = i64x2.lt_s(bits, i64x2.splat(0));
  const codes = v128.xor(bits, v128.and(negative, i64x2.splat(i64.MAX_VALUE)));
  return v128.bitselect(i64x2.splat(NAN_64), codes, f64x2.ne(x, x));
}

/** Adds 1 to lanes that are not at their greatest already. */
@inline function next32(codes: v128): v128 {
  return i32x4.sub(codes, i32x4.lt_s(codes, i32x4.splat(i32.MAX_VALUE)));
}

@inline function next64(codes: v128): v128 {
  return i64x2.sub(codes, i64x2.lt_s(codes, i64x2.splat(i64.MAX_VALUE)));
}

/**
 * Turns `count` values of a form at `pointer` into codes, where they are; with `next`, into the codes behind them, so that a
 * lower bound becomes an upper one. Works on whole vectors: what follows the values is turned too.
 */
export function encode(form: i32, next: bool, pointer: usize, count: u32): void {
  const end = pointer + (<usize>count << (form >= F64 ? 3 : 2));
  switch (form) {
    case I32: {
      if (next) for (let p = pointer; p < end; p += 16) v128.store(p, next32(v128.load(p)));
      return;
    }
    case U32: {
      const sign = i32x4.splat(i32.MIN_VALUE);
      for (let p = pointer; p < end; p += 16) {
        const codes = v128.xor(v128.load(p), sign);
        v128.store(p, next ? next32(codes) : codes);
      }
      return;
    }
    case F32: {
      for (let p = pointer; p < end; p += 16) {
        const codes = codesOfF32(v128.load(p));
        v128.store(p, next ? next32(codes) : codes);
      }
      return;
    }
    case F64: {
      for (let p = pointer; p < end; p += 16) {
        const codes = codesOfF64(v128.load(p));
        v128.store(p, next ? next64(codes) : codes);
      }
      return;
    }
    case I64: {
      if (next) for (let p = pointer; p < end; p += 16) v128.store(p, next64(v128.load(p)));
      return;
    }
    default: {
      const sign = i64x2.splat(i64.MIN_VALUE);
      for (let p = pointer; p < end; p += 16) {
        const codes = v128.xor(v128.load(p), sign);
        v128.store(p, next ? next64(codes) : codes);
      }
    }
  }
}

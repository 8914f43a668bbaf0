import fc from "fast-check";

/** Numbers with a few digits, where rounding shows but nothing overflows. */
export const real: fc.Arbitrary<number> = fc.integer({ min: -4000, max: 4000 }).map((n) => n / 1000);

export const flag: fc.Arbitrary<number> = fc.integer({ min: 0, max: 1 });

export function reals(length: number): fc.Arbitrary<Float64Array> {
  return fc.array(real, { minLength: length, maxLength: length }).map((list) => Float64Array.from(list));
}

export function flags(length: number): fc.Arbitrary<Uint8Array> {
  return fc.array(flag, { minLength: length, maxLength: length }).map((list) => Uint8Array.from(list));
}

/** Small `[batch, time]` with a mask. */
export const tokenShape: fc.Arbitrary<{ batch: number; time: number; mask: Uint8Array }> = fc
  .record({ batch: fc.integer({ min: 1, max: 4 }), time: fc.integer({ min: 1, max: 5 }) })
  .chain(({ batch, time }) => flags(batch * time).map((mask) => ({ batch, time, mask })));

/** A generator for data too large to be shrunk: the same numbers for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

import { seededRandom } from "@kb/benchmark";

/** The number types that the cases search in. */
export interface Kind {
  readonly name: string;
  readonly make: (length: number, random: () => number) => Numbers;
}

export type Numbers = Int32Array | Float32Array | Float64Array | BigInt64Array;

/** Whole numbers of 32 bits. */
export const int32: Kind = {
  name: "Int32",
  make: (length, random) => filled(new Int32Array(length), () => random() * 2 ** 32 - 2 ** 31),
};

/** Numbers with a fraction. */
export const float32: Kind = {
  name: "Float32",
  make: (length, random) => filled(new Float32Array(length), () => random() - 0.5),
};

/** Numbers with a long fraction. */
export const float64: Kind = {
  name: "Float64",
  make: (length, random) => filled(new Float64Array(length), () => random() + random() * 2 ** -32 - 0.5),
};

/** Whole numbers beyond what a double holds. */
export const bigInt64: Kind = {
  name: "BigInt64",
  make: (length, random) => {
    const words = filled(new Uint32Array(2 * length), () => random() * 2 ** 32);
    return new BigInt64Array(words.buffer);
  },
};

function filled<A extends Uint32Array | Exclude<Numbers, BigInt64Array>>(values: A, next: () => number): A {
  for (let i = 0; i < values.length; i++) values[i] = next();
  return values;
}

/** Keys in ascending order, and queries in none. */
export function keysAndQueries(
  { make }: Kind,
  length: number,
  queries: number,
): { keys: Numbers; queries: Numbers } {
  const random = seededRandom(length);
  return { keys: make(length, random).sort(), queries: make(queries, random) };
}

/** A count as a power of ten: 10⁶. */
export function powerOfTen(count: number): string {
  return `10${"⁰¹²³⁴⁵⁶⁷⁸⁹"[Math.log10(count)]}`;
}

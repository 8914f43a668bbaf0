// Each generator as its authors wrote it, one word at a time, in BigInt.

const MASK = (1n << 64n) - 1n;
const MASK32 = (1n << 32n) - 1n;

function rotate(x: bigint, k: bigint, width: bigint): bigint {
  const mask = (1n << width) - 1n;
  return ((x << k) | (x >> (width - k))) & mask;
}

/** xoshiro256++ or xoshiro128++, by width. */
export class Xoshiro {
  state: bigint[];
  readonly width: 64n | 32n;

  constructor(state: bigint[], width: 64n | 32n) {
    this.state = [...state];
    this.width = width;
  }

  next(): bigint {
    const { width } = this;
    const mask = (1n << width) - 1n;
    const [a, b, c] = width === 64n ? [23n, 17n, 45n] : [7n, 9n, 11n];
    let [s0, s1, s2, s3] = this.state as [bigint, bigint, bigint, bigint];
    const result = (rotate((s0 + s3) & mask, a, width) + s0) & mask;
    const t = (s1 << b) & mask;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= t;
    s3 = rotate(s3, c, width);
    this.state = [s0, s1, s2, s3];
    return result;
  }

  /** The authors' jump(), their constants as one number. */
  jump(polynomial: bigint): Xoshiro {
    const walker = new Xoshiro(this.state, this.width);
    let sum = [0n, 0n, 0n, 0n];
    for (let i = 0n; i < 4n * this.width; i++) {
      if ((polynomial >> i) & 1n) sum = sum.map((word, at) => word ^ walker.state[at]!);
      walker.next();
    }
    return new Xoshiro(sum, this.width);
  }
}

export const XOSHIRO256_JUMP: bigint = 0x39abdc4529b1661ca9582618e03fc9aad5a61266f0c9392c180ec6d33cfd0aban;
export const XOSHIRO128_JUMP: bigint = 0x77f2db5b6fa035c3f542d2d38764000bn;

/** Philox4x32-10: the four words of one counter. */
export function philox(counter: readonly bigint[], key: readonly bigint[]): bigint[] {
  let [c0, c1, c2, c3] = counter as [bigint, bigint, bigint, bigint];
  let [k0, k1] = key as [bigint, bigint];
  for (let round = 0; round < 10; round++) {
    const p0 = c0 * 0xd2511f53n;
    const p1 = c2 * 0xcd9e8d57n;
    [c0, c1, c2, c3] = [(p1 >> 32n) ^ c1 ^ k0, p1 & MASK32, (p0 >> 32n) ^ c3 ^ k1, p0 & MASK32];
    k0 = (k0 + 0x9e3779b9n) & MASK32;
    k1 = (k1 + 0xbb67ae85n) & MASK32;
  }
  return [c0, c1, c2, c3];
}

/** The uniform of a 64-bit word. */
export function uniformOf(word: bigint): number {
  return Number((word & MASK) >> 11n) * 2 ** -53;
}

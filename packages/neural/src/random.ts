const { imul } = Math;

function splitmix(seed: number): number {
  let z = seed;
  z = imul(z ^ (z >>> 16), 0x85ebca6b);
  z = imul(z ^ (z >>> 13), 0xc2b2ae35);
  return z ^ (z >>> 16);
}

/** xoshiro128** outside the kernel: the numbers that {@link Generator} draws of the same seed and stream, in [0, 1). */
export class Random {
  readonly #words: Uint32Array = new Uint32Array(4);

  constructor(seed: number, stream = 0) {
    let state = splitmix((seed + 0x9e3779b9) | 0) ^ splitmix((imul(stream, 0x6a09e667) + 0xbb67ae85) | 0);
    this.#words.forEach((_, word) => {
      state = (state + 0x9e3779b9) | 0;
      this.#words[word] = splitmix(state);
    });
  }

  /** A number in [0, 1) with 32 random bits. */
  readonly next = (): number => {
    const words = this.#words;
    const [s0, s1, s2, s3] = words as unknown as [number, number, number, number];
    const bits = imul(rotate(imul(s1, 5), 7), 9) >>> 0;
    words[0] = s0 ^ s3 ^ s1;
    words[1] = s1 ^ s2 ^ s0;
    words[2] = s2 ^ s0 ^ (s1 << 9);
    words[3] = rotate(s3 ^ s1, 11);
    return bits / 2 ** 32;
  };

  /** A copy of what decides all that it will draw. */
  get state(): Uint32Array {
    return this.#words.slice();
  }

  set state(words: ArrayLike<number>) {
    this.#words.set(words);
  }
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

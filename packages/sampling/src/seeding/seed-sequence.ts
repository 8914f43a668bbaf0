const POOL = 4;

/**
 * Numpy's SeedSequence: hashes any amount of entropy into as many well mixed words as a generator's state needs, and gives
 * children whose words are unrelated to its own (M. O'Neill's seed_seq without its bias, as in numpy/random/bit_generator.pyx).
 */
export class SeedSequence {
  readonly entropy: readonly number[];
  readonly spawnKey: readonly number[];
  spawned: number;

  /** @param entropy 32-bit words, at least one. */
  constructor(entropy: readonly number[], spawnKey: readonly number[] = [], spawned = 0) {
    this.entropy = entropy;
    this.spawnKey = spawnKey;
    this.spawned = spawned;
  }

  /** `count` 32-bit words. */
  words(count: number): Uint32Array {
    const pool = mixEntropy(this.#assembled());
    const words = new Uint32Array(count);
    let constant = 0x8b51f9dd;
    for (let i = 0; i < count; i++) {
      const value = pool[i % POOL]! ^ constant;
      constant = Math.imul(constant, 0x58f38ded);
      words[i] = fold(Math.imul(value, constant));
    }
    return words;
  }

  spawn(count: number): SeedSequence[] {
    const first = this.spawned;
    this.spawned += count;
    return Array.from(
      { length: count },
      (_, i) => new SeedSequence(this.entropy, [...this.spawnKey, first + i]),
    );
  }

  /** A spawn key stands behind the pool, so that it is not taken for entropy. */
  #assembled(): number[] {
    const padding = this.spawnKey.length > 0 ? Math.max(0, POOL - this.entropy.length) : 0;
    return [...this.entropy, ...new Array<number>(padding).fill(0), ...this.spawnKey];
  }
}

function mixEntropy(entropy: readonly number[]): number[] {
  let constant = 0x43b0d7e5;
  const hash = (value: number): number => {
    const mixed = value ^ constant;
    constant = Math.imul(constant, 0x931e8875);
    return fold(Math.imul(mixed, constant));
  };
  const pool = Array.from({ length: POOL }, (_, i) => hash(entropy[i] ?? 0));
  const stir = (to: number, value: number): void => {
    pool[to] = fold(Math.imul(0xca01f9dd, pool[to]!) - Math.imul(0x4973f715, hash(value)));
  };
  for (let from = 0; from < POOL; from++) {
    for (let to = 0; to < POOL; to++) if (from !== to) stir(to, pool[from]!);
  }
  for (const word of entropy.slice(POOL)) for (let to = 0; to < POOL; to++) stir(to, word);
  return pool;
}

function fold(value: number): number {
  return (value ^ (value >>> 16)) >>> 0;
}

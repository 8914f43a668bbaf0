import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createRng, createUniformRng, type GeneratorName, type Rng } from "../src/index.js";

const GENERATORS: GeneratorName[] = [
  "xoshiro256++",
  "xoshiro128++",
  "pcg64",
  "philox4x32",
  "sfc64",
  "mt19937",
];

describe.each(GENERATORS)("%s", (generator) => {
  const rng = (seed = 1): Rng => createRng(seed, { generator });

  test("random(n) is n calls of rng(), however it is cut", () => {
    const whole = rng().random(6000);
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1500 }), { maxLength: 6 }), (cuts) => {
        const cut = rng();
        const drawn: number[] = [];
        for (const length of cuts) {
          drawn.push(...cut.random(length));
          if (drawn.length < 6000) drawn.push(cut());
        }
        expect(drawn.slice(0, 6000)).toEqual([...whole.slice(0, Math.min(6000, drawn.length))]);
      }),
      { numRuns: 30 },
    );
  });

  test("draws of 32 bits are one stream, however they are cut and mixed with draws of 64", () => {
    const steps = (cuts: number[]): number[] => {
      const mixed = rng(3);
      return cuts.flatMap((n) => [
        ...mixed.uint32(n),
        mixed(),
        ...mixed.random(new Float32Array(n)),
        ...mixed.integers(0, 3 * 2 ** 30, n),
      ]);
    };
    const one = rng(3);
    const singles: number[] = [];
    for (const n of [1, 2, 5, 700]) {
      for (let i = 0; i < n; i++) singles.push(...one.uint32(1));
      singles.push(one());
      for (let i = 0; i < n; i++) singles.push(...one.random(new Float32Array(1)));
      for (let i = 0; i < n; i++) singles.push(one.integers(0, 3 * 2 ** 30));
    }
    expect(steps([1, 2, 5, 700])).toEqual(singles);
  });

  test("a saved state goes on in the middle of a block, half words and children included", () => {
    fc.assert(
      fc.property(fc.nat({ max: 4000 }), fc.nat({ max: 5 }), (words, halves) => {
        const original = rng(5);
        original.random(words);
        original.uint32(halves);
        original.spawn(halves);
        const { state } = original;
        const other = createRng("another", { generator });
        other.normal(0, 1, 100);
        other.state = state;
        const copy = original.clone();
        const rest = [...original.uint32(3), original(), ...original.random(3000), original.spawn(1)[0]!()];
        expect([...other.uint32(3), other(), ...other.random(3000), other.spawn(1)[0]!()]).toEqual(rest);
        expect([...copy.uint32(3), copy(), ...copy.random(3000), copy.spawn(1)[0]!()]).toEqual(rest);
      }),
      { numRuns: 20 },
    );
  });

  test("advance(n) is n draws", () => {
    for (const n of [0, 1, 3, 4, 5, 935, 936, 937, 1023, 1024, 1025, 5000, 100_003]) {
      const stepped = rng();
      stepped.random(7);
      const advanced = stepped.clone();
      stepped.random(n);
      expect(advanced.advance(BigInt(n))(), `after ${n}`).toBe(stepped());
    }
  });

  test("clones are apart, and children differ from all", () => {
    const parent = rng();
    const [a, b] = parent.spawn(2) as [Rng, Rng];
    const [c] = parent.spawn(1) as [Rng];
    const [d] = a.spawn(1) as [Rng];
    expect(new Set([parent, a, b, c, d].map((each) => each())).size).toBe(5);
    const clone = parent.clone();
    clone();
    expect(clone()).not.toBe(parent());
  });

  test("after free() everything throws, and others live on", () => {
    const [freed, other] = [rng(), rng()];
    freed.free();
    freed.free();
    for (const use of [
      freed,
      () => freed.random(3),
      () => freed.state,
      () => freed.clone(),
      () => freed.normal(0, 1),
    ]) {
      expect(use).toThrow(TypeError);
    }
    expect(other()).toBe(rng()());
  });

  test("numbers stay in [0, 1) at the words' extremes", () => {
    for (const out of [new Float64Array(30_000), new Float32Array(30_000)]) {
      const drawn = rng().random(out);
      expect(drawn).toBe(out);
      expect(drawn.every((value) => value >= 0 && value < 1)).toBe(true);
    }
  });
});

test("jumps are long, and to the same place from both sides", () => {
  for (const generator of ["xoshiro256++", "xoshiro128++", "pcg64", "philox4x32"] as const) {
    const [a, b] = [createRng(1, { generator }), createRng(1, { generator })];
    a.random(1234);
    expect(a.jump()).toBe(a);
    b.jump().random(1234);
    expect(a(), generator).toBe(b());
    expect(a()).not.toBe(createRng(1, { generator })());
  }
  for (const generator of ["sfc64", "mt19937"] as const) {
    expect(() => createRng(1, { generator }).jump()).toThrow(`${generator} has no jump; spawn()`);
    expect(() => createRng(1, { generator }).advance(2n ** 60n)).toThrow(RangeError);
  }
});

test("xoshiro's advance meets its jump", () => {
  const generator = "xoshiro128++";
  // Lane i is i · 2^64 steps ahead, and all of them move by 2^96 steps, 4 words each.
  const jumped = createRng(1, { generator }).jump();
  expect(jumped()).toBe(createRng(1, { generator }).advance(4n << 96n)());
  expect(createRng(1).jump()()).toBe(createRng(1).advance(4n << 192n)());
});

test("an Rng is a function that fits where Math.random does", () => {
  const rng = createRng(1);
  expect(typeof rng).toBe("function");
  const source: () => number = rng;
  expect(Array.from({ length: 3 }, source)).toEqual([...createRng(1).random(3)]);
  expect(rng.random()).toBe(createRng(1).advance(3n)());
});

test("createUniformRng draws what createRng does", () => {
  expect([...createUniformRng(7).random(100)]).toEqual([...createRng(7).random(100)]);
});

test("two generators take turns without meeting", () => {
  const [a, b] = [createRng(1), createRng(2, { generator: "mt19937" })];
  const turns = Array.from({ length: 3000 }, () => [a(), b()]);
  expect(turns.map(([first]) => first)).toEqual([...createRng(1).random(3000)]);
  expect(turns.map(([, second]) => second)).toEqual([...createRng(2, { generator: "mt19937" }).random(3000)]);
});

describe("seeds", () => {
  test("an integer, its bigint and its words are one seed; a string is another", () => {
    expect(createRng(1n)()).toBe(createRng(1)());
    expect(createRng(Uint32Array.of(1))()).toBe(createRng(1)());
    expect(createRng(-0)()).toBe(createRng(0)());
    expect(createRng("1")()).not.toBe(createRng(1)());
    expect(createRng(2n ** 53n)()).toBe(createRng(Uint32Array.of(0, 2 ** 21))());
  });

  test("every seed that is none of the others has a stream of its own", () => {
    const seeds = ["", "a", "b", "ab", "a\0", "中文", "x".repeat(100_000), 0, 1, 2, 2 ** 53 - 1, 2n ** 200n];
    for (const generator of GENERATORS) {
      const first = seeds.map((seed) => createRng(seed, { generator })());
      first.push(createRng(new Uint32Array(9), { generator })());
      expect(new Set(first).size, generator).toBe(first.length);
    }
  });

  test.each([
    [Number.NaN, RangeError],
    [Number.POSITIVE_INFINITY, RangeError],
    [-1, RangeError],
    [1.5, RangeError],
    [2 ** 53, RangeError],
    [-1n, RangeError],
    [new Uint32Array(0), RangeError],
    [undefined, TypeError],
    [null, TypeError],
    [[1], TypeError],
    [new Int32Array(1), TypeError],
    [{}, TypeError],
  ])("%s is refused", (seed, error) => {
    expect(() => createRng(seed as number)).toThrow(error);
    expect(() => createRng(seed as number)).toThrow(/^seed must/);
  });

  test("so is a generator that there is not", () => {
    expect(() => createRng(1, { generator: "minstd" as GeneratorName })).toThrow(
      new RangeError(
        'generator must be one of "xoshiro256++", "xoshiro128++", "pcg64", "philox4x32", "sfc64", "mt19937", got string minstd',
      ),
    );
    expect(() => createRng(1, { generator: "toString" as GeneratorName })).toThrow(RangeError);
    expect(() => createRng(1, { generator: 1 as unknown as GeneratorName })).toThrow(TypeError);
  });
});

describe("states", () => {
  const rng = createRng(1);

  test.each([
    ["truncated", rng.state.slice(0, -4), RangeError],
    ["too long", Uint8Array.from([...rng.state, 0, 0, 0, 0]), RangeError],
    ["empty", new Uint8Array(0), RangeError],
    ["of another generator", createRng(1, { generator: "pcg64" }).state, RangeError],
    ["of zeros", rng.state.fill(0, 32, 160), RangeError],
    ["of another kind", [1, 2, 3], TypeError],
    ["of another view", new Uint16Array(8), TypeError],
  ])("one %s is refused, and changes nothing", (_, state, error) => {
    const used = createRng(1);
    expect(() => {
      used.state = state as Uint8Array;
    }).toThrow(error);
    expect(used()).toBe(createRng(1)());
  });

  test("one whose offset is beyond the block is refused", () => {
    const { state } = rng;
    new DataView(state.buffer).setUint32(8, 1 << 30, true);
    expect(() => {
      rng.state = state;
    }).toThrow(RangeError);
  });

  test("a view with an offset is read from there", () => {
    const { state } = createRng(3);
    const inside = new Uint8Array(state.length + 3);
    inside.set(state, 3);
    const other = createRng(1);
    other.state = inside.subarray(3);
    expect(other()).toBe(createRng(3)());
  });
});

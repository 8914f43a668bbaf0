import {
  backend,
  equalRange,
  findRoot,
  firstTrue,
  histogram,
  intersectSorted,
  lastTrue,
  lowerBound,
  nearest,
  SortedIndex,
  searchSorted,
  traceSearch,
  upperBound,
} from "@kb/search";

export { backend };

type Answers = Record<string, unknown>;

/** What every consumer must get from the package, on every host and path: plain data only. */
export function answers(): Answers {
  return {
    batches: SIZES.flatMap((size) => TYPES.map((type) => answer(type, size))),
    theory: answerTheory(),
  };
}

/** The same, worked out naively. */
export function expected(): Answers {
  return {
    batches: SIZES.flatMap((size) => TYPES.map((type) => expect(type, size))),
    theory: { root: "1.414213562", first: 32, last: 31, steps: 3, common: [3, 5], bins: [2, 1] },
  };
}

const SIZES = [0, 1, 16, 17, 300, 5000];
const TYPES = ["Int8", "Uint32", "Int32", "Float32", "Float64", "BigInt64", "BigUint64"] as const;
const QUERIES = 300;

type Type = (typeof TYPES)[number];
type Numbers =
  | Int8Array
  | Uint32Array
  | Int32Array
  | Float32Array
  | Float64Array
  | BigInt64Array
  | BigUint64Array;

function answer(type: Type, size: number): Answers {
  const keys = keysOf(type, size);
  const queries = valuesOf(type, QUERIES, 99);
  const list = Array.from<number | bigint>(queries);
  const doubles = Float64Array.from(list, (x) => Number(x) + 0.5);
  const index = SortedIndex.from(keys);
  try {
    return {
      lower: digest(index.searchSorted(queries)),
      upper: digest(searchSorted(keys, queries, { side: "right" })),
      between: digest(index.searchSorted(doubles)),
      single: digest(list.map((x) => lowerBound<number | bigint>(keys, x))),
      one: [index.lowerBound(queries[0]!), upperBound<number | bigint>(keys, queries[0]!)],
      range: equalRange<number | bigint>(keys, queries[1]!),
      nearest: nearest(keys as ArrayLike<number | bigint>, queries[2]!),
    };
  } finally {
    index[Symbol.dispose]();
  }
}

function expect(type: Type, size: number): Answers {
  const keys = Array.from<number | bigint>(keysOf(type, size));
  const queries = Array.from<number | bigint>(valuesOf(type, QUERIES, 99));
  const below = (x: number | bigint) => keys.filter((key) => key < x).length;
  const atMost = (x: number | bigint) => keys.filter((key) => key <= x).length;
  const lower = digest(queries.map(below));
  return {
    lower,
    upper: digest(queries.map(atMost)),
    between: digest(queries.map((x) => below(Number(x) + 0.5))),
    single: lower,
    one: [below(queries[0]!), atMost(queries[0]!)],
    range: [below(queries[1]!), atMost(queries[1]!)],
    nearest: nearestOf(keys.map(Number), Number(queries[2]!)),
  };
}

function nearestOf(keys: readonly number[], x: number): number {
  const distances = keys.map((key) => Math.abs(key - x));
  return distances.indexOf(Math.min(...distances));
}

function answerTheory(): Answers {
  return {
    root: findRoot((x) => x * x - 2, 0, 2).root.toFixed(9),
    first: firstTrue(0, 100, (k) => k * k >= 1000),
    last: Number(lastTrue(0n, 100n, (k) => k * k < 1000n)),
    steps: [...traceSearch("lowerBound", { sorted: [10, 20, 30], x: 25 })].length,
    common: intersectSorted([1, 3, 5, 7], [3, 4, 5, 6]),
    bins: [...histogram([0, 1, 2.5, 9], [0, 2, 3])],
  };
}

/** Whole numbers, with repetitions, that every type can hold. */
function valuesOf(type: Type, length: number, seed: number): Numbers {
  let state = seed;
  const values = Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 16) % 120;
  });
  switch (type) {
    case "Int8":
      return Int8Array.from(values);
    case "Uint32":
      return Uint32Array.from(values);
    case "Int32":
      return Int32Array.from(values);
    case "Float32":
      return Float32Array.from(values);
    case "Float64":
      return Float64Array.from(values);
    case "BigInt64":
      return BigInt64Array.from(values, BigInt);
    case "BigUint64":
      return BigUint64Array.from(values, BigInt);
  }
}

function keysOf(type: Type, length: number): Numbers {
  return valuesOf(type, length, length).sort();
}

/** Short enough to print, and different for different lists. */
function digest(ranks: ArrayLike<number>): string {
  let hash = 0;
  for (let i = 0; i < ranks.length; i++) hash = (Math.imul(hash, 31) + ranks[i]!) | 0;
  return `${ranks.length} ranks, ${hash}`;
}

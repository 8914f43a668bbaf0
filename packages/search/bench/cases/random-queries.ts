import type { Case, Goal } from "@kb/benchmark";
import { bigInt64, float32, float64, int32, type Kind, powerOfTen } from "../data/numbers.js";
import { BOUNDS, D3, LOOP } from "../rivals/javascript.js";
import { CPP, NUMPY, noNative, type StartNative } from "../rivals/native.js";
import type { Sizes } from "../sizes.js";
import { batchCase } from "./batch-case.js";

const GOALS: Readonly<Record<string, readonly Goal[]>> = {
  Int32: [
    { atLeast: 20, against: [LOOP] },
    { atLeast: 24, against: [D3] },
    { atLeast: 10, against: [NUMPY] },
    { atLeast: 10, against: [CPP] },
  ],
  Float64: [
    { atLeast: 12, against: [LOOP] },
    { atLeast: 8, against: [NUMPY] },
    { atLeast: 7, against: [CPP] },
  ],
};

/** Queries in no order, to a prebuilt index. */
export function randomQueries({ keys, queries }: Sizes, startNative: StartNative): Case[] {
  const someKeys = keys.filter((count) => count === 1e6);
  const plan: [Kind, readonly number[]][] = [
    [int32, keys],
    [float64, keys],
    [float32, someKeys],
    [bigInt64, someKeys],
  ];
  return plan.flatMap(([kind, counts]) =>
    counts.map((count) =>
      batchCase({
        id: `random/${kind.name}-${count}`,
        title: {
          zh: `${kind.name}，${powerOfTen(count)} 个键，已建索引`,
          en: `${kind.name}, ${powerOfTen(count)} keys, indexed`,
        },
        goals: GOALS[kind.name] ?? [],
        kind,
        keys: count,
        queries,
        prebuilt: true,
        startNative,
      }),
    ),
  );
}

/** Queries in no order, to an array. */
export function rawArrays({ keys, queries }: Sizes): Case[] {
  const plan: [Kind, readonly number[]][] = [
    [int32, keys],
    [float64, keys.filter((count) => count === 1e6)],
  ];
  return plan.flatMap(([kind, counts]) =>
    counts.map((count) =>
      batchCase({
        id: `raw/${kind.name}-${count}`,
        title: {
          zh: `${kind.name}，${powerOfTen(count)} 个键，无索引`,
          en: `${kind.name}, ${powerOfTen(count)} keys, no index`,
        },
        goals: [{ atLeast: 5, against: [LOOP, BOUNDS] }],
        kind,
        keys: count,
        queries,
        prebuilt: false,
        startNative: noNative,
      }),
    ),
  );
}

/** One query for each 200 keys of an array: too few for a tree, enough to copy the keys. */
export function fewQueries({ keys }: Sizes): Case[] {
  return keys
    .filter((count) => count === 1e6)
    .map((count) =>
      batchCase({
        id: `few/Int32-${count}`,
        title: {
          zh: `Int32，${powerOfTen(count)} 个键，无索引，每 200 个键一次查询`,
          en: `Int32, ${powerOfTen(count)} keys, no index, a query for each 200 keys`,
        },
        goals: [{ atLeast: 1, against: [LOOP] }],
        kind: int32,
        keys: count,
        queries: count / 200,
        prebuilt: false,
        startNative: noNative,
      }),
    );
}

/** Queries in ascending order, to a prebuilt index. */
export function sortedQueries({ keys, queries }: Sizes): Case[] {
  return keys.map((count) =>
    batchCase({
      id: `sorted/Int32-${count}`,
      title: {
        zh: `Int32，${powerOfTen(count)} 个键，有序查询`,
        en: `Int32, ${powerOfTen(count)} keys, sorted queries`,
      },
      goals: [{ atLeast: 8, against: [LOOP] }],
      kind: int32,
      keys: count,
      queries,
      prebuilt: true,
      sorted: true,
      startNative: noNative,
    }),
  );
}

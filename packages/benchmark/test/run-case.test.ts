import { expect, test } from "vitest";
import { Disagreement } from "../src/agreement.js";
import { runCase } from "../src/run-case.js";
import type { Case, Prepared } from "../src/suite.js";

const limits = { rounds: 5, sampleMs: 10, warmUpMs: 20, budgetMs: 1000 };

/** A clock that moves by a second whenever it is read. */
function tick(): () => number {
  let now = 0;
  return () => (now += 1000);
}

/** A case over a clock that only the contenders' runs move, and a log of who ran. */
function fakeCase(
  milliseconds: Record<string, number>,
  extra: Partial<Prepared> = {},
  goals: Case["goals"] = [],
) {
  const log: string[] = [];
  let now = 0;
  const contenders = Object.entries(milliseconds).map(([name, ms]) => ({
    name,
    run: () => {
      log.push(name);
      now += ms;
      return 42;
    },
  }));
  const which: Case = {
    id: "topic/case",
    title: { zh: "用例", en: "Case" },
    unit: "bytes",
    goals,
    prepare: () => ({ amount: 1e6, contenders, ...extra }),
  };
  return { which, log, clock: () => now };
}

test("times are nanoseconds a run, ratios are to the first contender", async () => {
  const { which, clock } = fakeCase({ ours: 2, slower: 6, faster: 1 });
  const { timings, amount } = await runCase(which, { limits, clock });
  expect(amount).toBe(1e6);
  expect(timings.map(({ name, median, ratio }) => [name, median, ratio])).toEqual([
    ["ours", 2e6, 1],
    ["slower", 6e6, 3],
    ["faster", 1e6, 0.5],
  ]);
});

test("a sample repeats a fast run until it takes long enough", async () => {
  const { which, clock } = fakeCase({ ours: 2, slower: 6 });
  const { timings } = await runCase(which, { limits, clock });
  expect(timings.map(({ iterations, samples }) => [iterations, samples])).toEqual([
    [5, 5],
    [2, 5],
  ]);
});

test("a clock too coarse to see one run still ends", async () => {
  const { which, clock } = fakeCase({ ours: 0.003 });
  const { timings } = await runCase(which, { limits, clock: () => Math.floor(clock()) });
  expect(timings[0]!.iterations).toBeGreaterThan(2500);
  expect(timings[0]!.median).toBeCloseTo(3000, -3);
});

test("a warm-up held up at first finds the right number of runs all the same", async () => {
  let now = 0;
  let runs = 0;
  const run = () => {
    runs++;
    now += runs <= 2 ? 50 : 0.003;
    return 42;
  };
  const { which } = fakeCase({}, { contenders: [{ name: "ours", run }] });
  const { timings } = await runCase(which, { limits, clock: () => Math.floor(now) });
  expect(timings[0]!.iterations).toBeGreaterThan(2500);
});

test("a slow contender is sampled once, and is not warmed up", async () => {
  const { which, log, clock } = fakeCase({ ours: 2, slow: 5000 });
  const { timings } = await runCase(which, { limits, clock });
  expect(timings[1]).toMatchObject({ samples: 1, iterations: 1, median: 5e9 });
  expect(log.filter((name) => name === "slow")).toHaveLength(2);
});

test("a contender stops when its budget is spent", async () => {
  const { which, clock } = fakeCase({ ours: 400 });
  const { timings } = await runCase(which, { limits, clock });
  expect(timings[0]!.samples).toBe(3);
});

test("the order of contenders rotates from round to round", async () => {
  const { which, log, clock } = fakeCase({ a: 10, b: 10, c: 10 });
  await runCase(which, { limits: { ...limits, rounds: 4 }, clock });
  expect(log.slice(-12).join("")).toBe(["abc", "bca", "cab", "abc"].join(""));
});

test("contenders that disagree are not timed", async () => {
  let runs = 0;
  const liar = { name: "liar", run: () => ++runs + 100 };
  const honest = { name: "honest", run: () => 42 };
  let disposed = false;
  const { which } = fakeCase(
    {},
    {
      contenders: [honest, liar],
      dispose: () => {
        disposed = true;
      },
    },
  );
  await expect(runCase(which, { limits, clock: tick() })).rejects.toThrow(Disagreement);
  expect(runs).toBe(1);
  expect(disposed).toBe(true);
});

test("goals are judged against the best of the rivals they name", async () => {
  const goals = [
    { atLeast: 3, against: ["slower", "slowest"] },
    { atLeast: 1 },
    { atLeast: 9, against: ["absent"] },
  ];
  const { which, clock } = fakeCase({ ours: 2, slower: 6, slowest: 60, faster: 1 }, {}, goals);
  expect((await runCase(which, { limits, clock })).goals).toEqual([
    { atLeast: 3, against: ["slower", "slowest"], ratio: 3, met: true },
    { atLeast: 1, ratio: 0.5, met: false },
  ]);
});

test("another way of ours is timed, but is no rival", async () => {
  const { which } = fakeCase(
    {},
    {
      contenders: [
        { name: "ours", run: () => 1 },
        { name: "ours, prepared", run: () => 1, ours: true },
        { name: "theirs", run: () => 1 },
      ],
    },
  );
  const { timings } = await runCase(which, { limits: { ...limits, warmUpMs: 0 }, clock: tick() });
  expect(timings.map(({ ours }) => ours)).toEqual([true, true, false]);
});

test("progress rises to 1, and ends there", async () => {
  const { which, clock } = fakeCase({ ours: 2, slow: 5000 });
  const shares: number[] = [];
  await runCase(which, { limits, clock, onProgress: (share) => shares.push(share) });
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
});

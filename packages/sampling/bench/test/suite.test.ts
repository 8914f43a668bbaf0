import { casesOf, runCase } from "@kb/benchmark";
import { expect, test } from "vitest";
import { startNative } from "../native/start.js";
import { NUMPY } from "../rivals/native.js";
import { samplingSuite } from "../suite.js";

const once = { rounds: 1, sampleMs: 0, warmUpMs: 0, budgetMs: 0 };
// With so many draws, what the cases allow is six standard errors of the difference of two samples.
const sizes = { draws: 2 ** 21, side: 200 };
const cases = casesOf(samplingSuite(sizes));

test("every case has an id of its own and a title in both languages", () => {
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  for (const { title } of cases) expect([title.zh, title.en]).not.toContain("");
});

test.each(cases.map((which) => [which.id, which] as const))("contenders agree: %s", async (_id, which) => {
  const { timings, goals } = await runCase(which, { limits: once });
  expect(timings.length).toBeGreaterThan(1);
  expect(goals).toEqual(
    which.goals
      ?.filter(({ against }) => !against?.includes(NUMPY))
      .map((goal) => expect.objectContaining(goal)),
  );
});

test.each(cases.filter(({ goals }) => goals?.some(({ against }) => against?.includes(NUMPY))))(
  "numpy agrees, where it is installed: $id",
  async ({ id }) => {
    const which = casesOf(samplingSuite(sizes, startNative)).find((other) => other.id === id)!;
    const { timings } = await runCase(which, { limits: once });
    expect(timings.length).toBeGreaterThan(1);
  },
);

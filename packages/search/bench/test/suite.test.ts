import { casesOf, runCase } from "@kb/benchmark";
import { expect, test } from "vitest";
import { startNative } from "../native/start.js";
import { searchSuite } from "../suite.js";

const once = { rounds: 1, sampleMs: 0, warmUpMs: 0, budgetMs: 0 };
const sizes = { keys: [1e3, 1e6], queries: 5000 };
const cases = casesOf(searchSuite(sizes));

test("every case has an id of its own and a title in both languages", () => {
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  for (const { title } of cases) expect([title.zh, title.en]).not.toContain("");
});

test.each(cases.map((which) => [which.id, which] as const))("contenders agree: %s", async (_id, which) => {
  const { timings } = await runCase(which, { limits: once });
  expect(timings.length).toBeGreaterThan(1);
});

test("rivals outside JavaScript agree too, where there are any", async () => {
  const [first] = casesOf(searchSuite(sizes, startNative));
  const { timings } = await runCase(first!, { limits: once });
  expect(timings.length).toBeGreaterThan(3);
});

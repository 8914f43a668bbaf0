import { createRequire } from "node:module";
import { dirname } from "node:path";
import { casesOf, runCase } from "@kb/benchmark";
import { expect, test } from "vitest";
import { visionSuite } from "../suite.js";

const once = { rounds: 1, sampleMs: 0, warmUpMs: 0, budgetMs: 0 };
const tfjsWasm = `${dirname(createRequire(import.meta.url).resolve("@tensorflow/tfjs-backend-wasm"))}/`;
const cases = casesOf(
  visionSuite({ batch: 8, dimension: 12, classes: 150, channels: 5, side: 11 }, tfjsWasm),
);

test("every case has an id of its own and a title in both languages", () => {
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  for (const { title } of cases) expect([title.zh, title.en]).not.toContain("");
});

test.each(cases.map((which) => [which.id, which] as const))("contenders agree: %s", async (_id, which) => {
  const { timings, goals } = await runCase(which, { limits: once });
  expect(timings.length).toBeGreaterThan(1);
  expect(goals).toHaveLength(which.goals?.length ?? 0);
});

import { casesOf, runCase } from "@kb/benchmark";
import { loadTfjsHere } from "@kb/benchmark/node";
import { expect, test } from "vitest";
import { visionSuite } from "../suite.js";

const once = { rounds: 1, sampleMs: 0, warmUpMs: 0, budgetMs: 0 };
const cases = casesOf(
  visionSuite(
    {
      ...{ batch: 8, dimension: 12, classes: 150, channels: 5, side: 11, boxes: 30, candidates: 300 },
      ...{ maps: 3, mapSide: 9, width: 130, height: 70, objects: 6, images: 4, imageSide: 32 },
    },
    { loadTfjs: loadTfjsHere },
  ),
);

test("every case has an id of its own and a title in both languages", () => {
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  for (const { title } of cases) expect([title.zh, title.en]).not.toContain("");
});

test.each(cases.map((which) => [which.id, which] as const))("contenders agree: %s", async (_id, which) => {
  const { timings, goals } = await runCase(which, { limits: once });
  expect(timings.length).toBeGreaterThan(1);
  const names = timings.map(({ name }) => name);
  const judged = which.goals?.filter(({ against }) => against?.some((name) => names.includes(name)) ?? true);
  expect(goals).toHaveLength(judged?.length ?? 0);
});

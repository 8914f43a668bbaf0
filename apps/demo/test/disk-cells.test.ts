import { createRng, uniformDisk } from "@kb/sampling";
import { expect, test } from "vitest";
import { drawPoints, RECIPES } from "../src/pages/sampling/disk/clouds/recipes.js";
import {
  countCells,
  countPixels,
  RINGS,
  SECTORS,
  SIDE,
  sectorOf,
} from "../src/pages/sampling/disk/clouds/tally.js";
import { HEIGHTS, readHeights, writeHeights } from "../src/pages/sampling/disk/density/heights.js";
import { isUniform } from "../src/pages/sampling/disk/samples/equal-areas.js";

test("a sector by mirrors is the sector by its angle", () => {
  for (let i = 0; i < 720; i++) {
    const angle = ((i + 0.5) / 720) * 2 * Math.PI;
    const expected = Math.floor((angle / (2 * Math.PI)) * SECTORS);
    expect(sectorOf(Math.cos(angle), Math.sin(angle)), `${angle}`).toBe(expected);
  }
});

test("every point is counted once, those on the rim too", () => {
  const points = new Float32Array([0, 0, 1, 0, -1, 0, 0, 1, 0, -1, 0.5, 0.5]);
  const [cells, pixels] = [countCells(points), countPixels(points)];
  expect(cells.reduce((sum, count) => sum + count)).toBe(6);
  expect(pixels.reduce((sum, count) => sum + count)).toBe(6);
  expect(cells.slice((RINGS - 1) * SECTORS).reduce((sum, count) => sum + count)).toBe(4);
  expect(pixels[SIDE * (SIDE / 2 - 1) + SIDE - 1]! + pixels[SIDE * (SIDE / 2) + SIDE - 1]!).toBe(1);
});

test.each(RECIPES)("%s: the verdict is as it should be, with a thousand points already", (recipe) => {
  for (const count of [1000, 100_000]) {
    const points = new Float32Array(2 * count);
    drawPoints(createRng(7), recipe, points);
    expect(isUniform(Float64Array.from(points)).uniform, `${count}`).toBe(recipe !== "wrong");
  }
});

test("the wrong radius is u: a quarter of the area holds half of the points", () => {
  const points = new Float32Array(200_000);
  drawPoints(createRng(3), "wrong", points);
  const inner = points.reduce(
    (count, x, i) => count + (i % 2 === 0 && x * x + points[i + 1]! ** 2 < 0.25 ? 1 : 0),
    0,
  );
  expect(inner / 100_000).toBeCloseTo(0.5, 2);
  expect(points).not.toEqual(uniformDisk(createRng(3), new Float32Array(200_000), { method: "polar" }));
});

test("heights go to the address and come back; other text does not", () => {
  const heights = Array.from({ length: HEIGHTS }, (_, i) => Math.round((i / HEIGHTS) * 4095) / 4095);
  expect(readHeights(writeHeights(heights))).toEqual(heights);
  expect(readHeights("short")).toBeUndefined();
  expect(readHeights("!".repeat(2 * HEIGHTS))).toBeUndefined();
});

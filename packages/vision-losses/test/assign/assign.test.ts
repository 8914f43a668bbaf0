import { describe, expect, test } from "vitest";
import { anchorGrid, assignAtss, assignFcos, assignMaxIou, assignTopK } from "../../src/assign.js";
import { randomBoxes } from "../boxes/random-boxes.js";
import { seeded } from "../random.js";
import { atss, maxIou } from "../reference/assign.js";

const { anchors, levels } = anchorGrid({ width: 200, height: 150, strides: [8, 16, 32], scale: 4 });
const counts = Array.from(levels);

describe("assignAtss", () => {
  test.each([1, 4, 9, 40])("top %i of each level, as defined", (topk) => {
    const random = seeded(topk);
    for (let round = 0; round < 5; round++) {
      const objects = randomBoxes(random, 7, 180, 90);
      const result = assignAtss(anchors, levels, objects, { topk });
      const expected = atss(anchors, counts, objects, topk);
      expect(Array.from(result.candidates)).toEqual(expected.candidates);
      expect(Array.from(result.groundTruthIndex)).toEqual(expected.owners);
      expected.thresholds.forEach((threshold, g) => {
        expect(result.thresholds[g]).toBeCloseTo(threshold, 6);
      });
    }
  });

  test("ties by the thousand: anchors that are all alike", () => {
    const same = new Float32Array(4000).map((_, at) => (at % 4 < 2 ? 0 : 8));
    const { candidates, groundTruthIndex } = assignAtss(same, [500, 500], Float32Array.of(0, 0, 8, 8), {
      topk: 3,
    });
    expect(candidates).toEqual(Int32Array.of(0, 1, 2, 500, 501, 502));
    expect(Array.from(groundTruthIndex.keys()).filter((j) => groundTruthIndex[j] === 0)).toEqual([
      0, 1, 2, 500, 501, 502,
    ]);
  });

  test("anchors in any order", () => {
    const random = seeded(3);
    const scattered = randomBoxes(random, 300, 100, 20);
    const objects = randomBoxes(random, 20, 100, 40);
    const result = assignAtss(scattered, [100, 0, 200], objects);
    expect(Array.from(result.groundTruthIndex)).toEqual(atss(scattered, [100, 0, 200], objects, 9).owners);
  });

  test("no objects, no anchors, neither", () => {
    const none = new Float32Array(0);
    expect(assignAtss(anchors, levels, none).groundTruthIndex).toEqual(
      new Int32Array(anchors.length / 4).fill(-1),
    );
    expect(assignAtss(none, [], Float32Array.of(0, 0, 1, 1)).positives).toEqual(Int32Array.of(0));
    expect(assignAtss(none, [0], none).candidates.length).toBe(0);
  });

  test("an object without a positive gets its best candidate, if asked", () => {
    const few = Float32Array.of(0, 0, 1, 1, 0, 0, 4, 4, 0.1, 0, 4.1, 4, 0, 0.1, 4, 4.1);
    const object = Float32Array.of(0, 0, 4, 4.4);
    expect(assignAtss(few, [4], object).positives).toEqual(Int32Array.of(0));
    const { positives, groundTruthIndex, iou } = assignAtss(few, [4], object, { fallback: "max" });
    expect(positives).toEqual(Int32Array.of(1));
    expect(groundTruthIndex).toEqual(Int32Array.of(-1, 0, -1, -1));
    expect(iou[1]).toBeCloseTo(4 / 4.4, 6);
  });

  test("regions to ignore take anchors out of the choice", () => {
    const objects = Float32Array.of(40, 40, 80, 80);
    const plain = assignAtss(anchors, levels, objects);
    const taken = plain.groundTruthIndex.indexOf(0);
    const ignore = anchors.slice(4 * taken, 4 * taken + 4);
    const result = assignAtss(anchors, levels, objects, { ignore, ignoreIof: 1 });
    expect(result.groundTruthIndex[taken]).toBe(-2);
    expect(result.candidates).not.toContain(taken);
  });

  test("anchors that are not numbers are nobody's", () => {
    const broken = anchors.slice();
    broken.fill(Number.NaN, 0, 400);
    expect(
      assignAtss(broken, levels, Float32Array.of(0, 0, 60, 60)).groundTruthIndex.subarray(0, 100),
    ).toEqual(new Int32Array(100).fill(-1));
  });
});

test("assignTopK takes every near anchor whose centre is inside", () => {
  const objects = Float32Array.of(40, 40, 64, 64);
  const { groundTruthIndex, positives } = assignTopK(anchors, levels, objects, { topk: 9 });
  const own = Array.from(groundTruthIndex.keys()).filter((j) => groundTruthIndex[j] === 0);
  expect(positives[0]).toBe(own.length);
  expect(own.length).toBeGreaterThan(9);
  const adaptive = assignAtss(anchors, levels, objects, { topk: 9 });
  adaptive.groundTruthIndex.forEach((owner, j) => {
    if (owner === 0) expect(groundTruthIndex[j]).toBe(0);
  });
});

describe("assignMaxIou", () => {
  test.each([true, false])("with low quality %s, as over the whole matrix", (lowQuality) => {
    const random = seeded(11);
    for (let round = 0; round < 5; round++) {
      const objects = randomBoxes(random, 6, 180, 60);
      const { groundTruthIndex } = assignMaxIou(anchors, levels, objects, { lowQuality });
      expect(Array.from(groundTruthIndex)).toEqual(maxIou(anchors, objects, 0.5, 0.4, lowQuality));
    }
  });

  test("an object without area takes no anchor", () => {
    const { positives, groundTruthIndex } = assignMaxIou(anchors, levels, Float32Array.of(5, 5, 5, 5));
    expect(positives).toEqual(Int32Array.of(0));
    expect(groundTruthIndex.every((owner) => owner === -1)).toBe(true);
  });
});

describe("assignFcos", () => {
  const strides = [8, 16, 32];

  test("locations lie in their object, near its centre, in the level of its size", () => {
    const objects = randomBoxes(seeded(12), 8, 150, 120);
    const { groundTruthIndex, ltrb, iou } = assignFcos(anchors, levels, objects, { strides });
    groundTruthIndex.forEach((owner, j) => {
      const sides = Array.from(ltrb.subarray(4 * j, 4 * j + 4));
      if (owner < 0) {
        expect([...sides, iou[j]]).toEqual([0, 0, 0, 0, 0]);
        return;
      }
      const level = j < counts[0]! ? 0 : j < counts[0]! + counts[1]! ? 1 : 2;
      const farthest = Math.max(...sides);
      expect(Math.min(...sides)).toBeGreaterThan(0);
      expect(farthest).toBeLessThanOrEqual(level === 2 ? Infinity : 8 * strides[level]!);
      expect(farthest).toBeGreaterThanOrEqual(level === 0 ? 0 : 8 * strides[level - 1]!);
      expect(Math.abs(sides[0]! - sides[2]!)).toBeLessThanOrEqual(3 * strides[level]! + 1e-4);
    });
  });

  test("of nested objects the smaller wins, of equal ones the first", () => {
    const objects = Float32Array.of(0, 0, 60, 60, 20, 20, 44, 44, 20, 20, 44, 44);
    const point = Float32Array.of(32, 32, 32, 32);
    const { groundTruthIndex } = assignFcos(point, [1], objects, { strides: [8] });
    expect(groundTruthIndex).toEqual(Int32Array.of(1));
  });
});

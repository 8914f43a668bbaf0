import { decisionAngles } from "@kb/vision-losses/face";
import { expect, test } from "vitest";
import { CIRCLE_LOSSES, circleLosses } from "../src/pages/vision/face-losses/circle/circle-losses.js";
import { evenly, type Polar, polar, polarsField } from "../src/pages/vision/face-losses/circle/polar.js";
import {
  DIRECTIONS,
  reachOf,
  regionsOf,
  standingOf,
} from "../src/pages/vision/face-losses/circle/regions.js";
import { borders } from "../src/pages/vision/face-losses/lab/sphere-lines.js";

const NORM = 10;
const degrees = (radians: number): number => (radians * 180) / Math.PI;

test.each(CIRCLE_LOSSES)("the region of %s reaches as far as decisionAngles says", (name) => {
  const loss = circleLosses[name];
  const settings = loss.settings(loss.margin?.initial ?? 0, 10);
  for (const apart of [40, 120, 180]) {
    const weights = [polar(30, 100), polar(30 + apart, 100)];
    const { first } = decisionAngles(settings, (apart * Math.PI) / 180, NORM);
    expect(reachOf(settings, weights, 0, NORM)).toBeCloseTo(degrees(first), 1);
    const arcs = regionsOf(settings, weights, NORM).claimed[0]!;
    const border = 30 + degrees(first);
    // A margin that is too much for two near classes leaves them parts of the far side alone.
    const isThere = arcs.some(({ to }) => Math.abs(((to - border + 540) % 360) - 180) < 0.1);
    expect(isThere).toBe(first > 1e-9);
  }
});

test("a short weight loses ground where lengths count, and only there", () => {
  const weights: Polar[] = [polar(0, 50), polar(120, 100), polar(240, 100)];
  const reach = (name: "softmax" | "modifiedSoftmax"): number =>
    reachOf(circleLosses[name].settings(0, 10), weights, 0, NORM);
  expect(reach("modifiedSoftmax")).toBeCloseTo(60, 6);
  expect(reach("softmax")).toBeLessThan(50);
});

test("every direction is claimed by one class at most under a margin, and its sample is surer in the middle", () => {
  const settings = circleLosses.arcFace.settings(0.4, 12);
  const { claimed, probability } = regionsOf(settings, evenly(4), NORM);
  const share = claimed.flat().reduce((sum, { from, to }) => sum + to - from, 0);
  expect(share).toBeCloseTo(360 - 4 * degrees(0.4), 1);
  expect(probability[180]).toBeGreaterThan(probability[(180 + DIRECTIONS / 9) | 0]!);
  expect(standingOf(settings, evenly(4), 0, polar(90, 100), NORM)).toBe("claimed");
  expect(standingOf(settings, evenly(4), 0, polar(130, 100), NORM)).toBe("margin");
  expect(standingOf(settings, evenly(4), 0, polar(140, 100), NORM)).toBe("wrong");
});

test("vectors come back from an address as they were; what is none is passed over", () => {
  const field = polarsField(evenly(3), 2, 6);
  expect(field.parse(field.format(evenly(5)))).toEqual(evenly(5));
  for (const text of ["", "90.100", "90.100_400.100", "90.100_10.1", "90.100_x", "1.100_2.100_3"]) {
    expect(field.parse(text)).toBeUndefined();
  }
});

test("the borders on the sphere are as near to two classes, and nearer than to all others", () => {
  const weights = Float32Array.of(1, 0, 0, 0, 2, 0, -1, 0.5, 0.2, 0, 0, 0.7);
  for (const isRaw of [true, false]) {
    const lines = borders(weights, 4, isRaw);
    expect(lines.length).toBeGreaterThan(3);
    for (const point of lines.flat()) {
      const logits = [0, 1, 2, 3].map((row) => {
        const w = weights.subarray(3 * row, 3 * row + 3);
        const dot = w[0]! * point[0] + w[1]! * point[1] + w[2]! * point[2];
        return isRaw ? dot : dot / Math.hypot(...w);
      });
      const [highest, second] = logits.sort((a, b) => b - a);
      expect(highest! - second!).toBeLessThan(1e-5);
    }
  }
});

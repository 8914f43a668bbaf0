import { describe, expect, test } from "vitest";
import { annulus, circle, createRng, type DiskMethod, uniformDisk } from "../../src/index.js";
import { expectUniform, reach } from "./disk-tests.js";

/** A million for the method that users get; fewer for those that share its parts. */
const sizes = { rejection: 1_000_000, polar: 300_000, concentric: 300_000 };
const methods: DiskMethod[] = ["rejection", "polar", "concentric"];
const precisions = [Float64Array, Float32Array];
const kinds = methods.flatMap((method) => precisions.map((Precision) => ({ method, Precision })));

describe.each(kinds)("uniformDisk by $method into $Precision.name", ({ method, Precision }) => {
  test("is uniform", () => {
    const points = uniformDisk(createRng(20240601), new Precision(2 * sizes[method]), { method });
    expectUniform(points);
    expect(reach(points).most).toBeLessThanOrEqual(1);
  });

  test("is one stream however it is cut", () => {
    const whole = uniformDisk(createRng(3), new Precision(2 * 5000), { method });
    const rng = createRng(3);
    const pieces = new Precision(2 * 5000);
    for (let done = 0, size = 0; done < 5000; done += size) {
      size = Math.min(5000 - done, (size * 7 + 3) % 613);
      uniformDisk(rng, pieces.subarray(2 * done, 2 * (done + size)), { method });
    }
    expect(pieces).toEqual(whole);
    expect(rng()).toBe(
      (() => {
        const other = createRng(3);
        uniformDisk(other, new Precision(2 * 5000), { method });
        return other();
      })(),
    );
  });

  test.each([1e-30, 0.1, 1 / 3, 7, 1e30])("keeps radius %d", (radius) => {
    const points = uniformDisk(createRng(5), new Precision(40_000), { method, radius });
    const scaled = Float64Array.from(points, (x) => x / radius);
    const { most } = reach(scaled);
    expect(most).toBeLessThanOrEqual(1 + 2 ** -52);
    expect(most).toBeGreaterThan(0.999);
  });

  test("moves to its center", () => {
    const points = uniformDisk(createRng(6), new Precision(20_000), { method, center: [3, -4], radius: 2 });
    const { most } = reach(points, [3, -4]);
    expect(most).toBeLessThanOrEqual(2 * (1 + (Precision === Float32Array ? 1e-6 : 1e-15)));
    expect(most).toBeGreaterThan(1.999);
  });

  test("gives copies of the center for radius 0", () => {
    const points = uniformDisk(createRng(7), new Precision(14), { method, center: [3, -4], radius: 0 });
    expect(Array.from(points)).toEqual([3, -4, 3, -4, 3, -4, 3, -4, 3, -4, 3, -4, 3, -4]);
  });
});

test.each([5e-324, 1e-200, 1e154, 1e308])("uniformDisk scales by radius %d last", (radius) => {
  for (const method of methods) {
    const scaled = uniformDisk(createRng(8), 1000, { method, radius });
    const unit = uniformDisk(createRng(8), 1000, { method });
    for (let i = 0; i < scaled.length; i++) {
      expect(Math.abs(scaled[i]! - unit[i]! * radius)).toBeLessThanOrEqual(radius * 1e-15 + 5e-324);
    }
  }
});

test.each(precisions)("an annulus is uniform, and between its circles", (Precision) => {
  for (const inner of [0, 0.5, 0.99]) {
    const points = annulus(createRng(20240602), new Precision(300_000), { inner });
    const { least, most } = reach(points);
    expect(most).toBeLessThanOrEqual(1);
    expect(least).toBeGreaterThanOrEqual(inner);
    expectUniform(points, inner);
  }
});

test.each(precisions)("a circle's points are at its radius, at a uniform angle", (Precision) => {
  const ulp = Precision === Float32Array ? 2 ** -23 : 2 ** -52;
  for (const points of [
    circle(createRng(9), new Precision(200_000), { radius: 1 }),
    annulus(createRng(9), new Precision(200_000), { inner: 1, outer: 1 }),
  ]) {
    const { least, most } = reach(points);
    expect(Math.abs(most - 1)).toBeLessThan(4 * ulp);
    expect(Math.abs(least - 1)).toBeLessThan(4 * ulp);
  }
});

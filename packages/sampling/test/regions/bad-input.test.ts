import { describe, expect, test } from "vitest";
import * as sampling from "../../src/index.js";
import { createRng } from "../../src/index.js";

const {
  annulus,
  ball,
  bestCandidate,
  circle,
  ellipse,
  jitteredGrid,
  rectangle,
  simplex,
  sphere,
  stratifiedDisk,
} = sampling;
const { triangle, uniformDisk } = sampling;
const square = (rng: sampling.Rng, size: never) =>
  sampling.polygon(rng, size, [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ]) as Float64Array | Float32Array;

type Region = (rng: sampling.Rng, size: never, options?: never) => Float64Array | Float32Array;
const planar = {
  annulus,
  bestCandidate,
  circle,
  ellipse,
  jitteredGrid,
  rectangle,
  simplex,
  square,
  stratifiedDisk,
  triangle,
  uniformDisk,
};
const all = Object.entries({ ...planar, ball, sphere }) as [string, Region][];

describe.each(all)("%s", (name, region) => {
  const dimension = name === "ball" || name === "sphere" ? 3 : 2;

  test.each([-1, 1.5, Number.NaN, 2 ** 31, 2 ** 32 + 1])("refuses a count of %d", (count) => {
    expect(() => region(createRng(1), count as never)).toThrow(RangeError);
    expect(() => region(createRng(1), count as never)).toThrow("count must be an integer from 0 to");
  });

  test.each(["10", null, undefined, [1, 2], new Int32Array(6), new DataView(new ArrayBuffer(48))])(
    "refuses %o instead of a count",
    (size) => {
      expect(() => region(createRng(1), size as never)).toThrow(TypeError);
    },
  );

  test("refuses an out that is detached or does not hold whole points", () => {
    const gone = new Float64Array(12);
    structuredClone(gone.buffer, { transfer: [gone.buffer] });
    expect(() => region(createRng(1), gone as never)).toThrow("detached");
    expect(() => region(createRng(1), new Float64Array(dimension * 2 + 1) as never)).toThrow(RangeError);
  });

  test("refuses a generator that is not ours, or freed", () => {
    for (const rng of [Math.random, undefined, {}, 1])
      expect(() => region(rng as never, 1 as never)).toThrow(TypeError);
    const freed = createRng(1);
    freed.free();
    expect(() => region(freed, 1 as never)).toThrow(TypeError);
  });

  test.each([0, 1, 2, 3, 5])("gives %d points, the same into every kind of memory", (count) => {
    const length = count * dimension;
    const fresh = region(createRng(7), count as never);
    expect(fresh).toHaveLength(length);
    const shared = new Float64Array(new SharedArrayBuffer(8 * length + 16), 8, length);
    const inner = new Float64Array(length + 8).fill(7).subarray(3, 3 + length);
    for (const out of [shared, inner]) {
      expect(region(createRng(7), out as never)).toBe(out);
      expect(Array.from(out)).toEqual(Array.from(fresh));
    }
    const around = new Float64Array(inner.buffer);
    expect(around.filter((_, i) => i < 3 || i >= 3 + length).every((x) => x === 7)).toBe(true);
    expect(region(createRng(7), new Float32Array(length) as never)).toHaveLength(length);
  });

  test("two generators in turn are as each alone", () => {
    const [a, b] = [createRng(1), createRng(2, { generator: "pcg64" })];
    const turns = Array.from({ length: 6 }, () => [region(a, 50 as never), region(b, 50 as never)]);
    const alone = createRng(2, { generator: "pcg64" });
    for (const [, points] of turns) expect(points).toEqual(region(alone, 50 as never));
  });
});

const rng = createRng(1);

test.each<[() => unknown, ErrorConstructor, string]>([
  [() => uniformDisk(rng, 1, { radius: -1 }), RangeError, "radius must be a finite number ≥ 0, got -1"],
  [() => uniformDisk(rng, 1, { radius: Number.NaN }), RangeError, "radius"],
  [() => uniformDisk(rng, 1, { radius: Infinity }), RangeError, "radius"],
  [() => uniformDisk(rng, 1, { radius: "1" as never }), TypeError, "radius"],
  [() => uniformDisk(rng, 1, { center: [Number.NaN, 0] }), RangeError, "center[0]"],
  [() => uniformDisk(rng, 1, { center: [0] as never }), RangeError, "center"],
  [() => uniformDisk(rng, 1, { center: 0 as never }), TypeError, "center"],
  [() => uniformDisk(rng, 1, { center: ["0", 0] as never }), TypeError, "center[0]"],
  [() => uniformDisk(rng, 1, { center: [1e308, 0], radius: 1e308 }), RangeError, "radius must be at most"],
  [() => uniformDisk(rng, new Float32Array(2), { radius: 1e39 }), RangeError, "radius must be at most"],
  [() => uniformDisk(rng, 1, { method: "square" as never }), RangeError, "method"],
  [() => uniformDisk(rng, 1, { method: 1 as never }), TypeError, "method"],
  [() => annulus(rng, 1, { inner: 2 }), RangeError, "inner must be at most outer, 1, got 2"],
  [() => annulus(rng, 1, { inner: -1 }), RangeError, "inner"],
  [() => annulus(rng, 1, { inner: Number.NaN }), RangeError, "inner"],
  [() => annulus(rng, 1, { outer: Infinity }), RangeError, "outer"],
  [() => circle(rng, 1, { radius: -1 }), RangeError, "radius"],
  [() => ellipse(rng, 1, { radii: [1, -1] }), RangeError, "radii[1]"],
  [() => ellipse(rng, 1, { axis: [0, 0] }), RangeError, "axis"],
  [() => ball(rng, 1, { dimension: 0 }), RangeError, "dimension"],
  [() => ball(rng, 1, { dimension: 3, center: [0, 0] }), RangeError, "center"],
  [() => ball(rng, 1, 1.5), RangeError, "dimension"],
  [() => sphere(rng, 1, { radius: -1 }), RangeError, "radius"],
  [() => simplex(rng, 1, { dimension: 0 }), RangeError, "dimension"],
  [() => simplex(rng, 1, { vertices: [[0, 0]] }), RangeError, "vertices"],
  [() => simplex(rng, 1, { vertices: [[0, 0], [1]] }), RangeError, "vertices[1]"],
  [() => triangle(rng, 1, { vertices: [[0, 0]] as never }), RangeError, "vertices"],
  [() => triangle(rng, 1, { vertices: 1 as never }), TypeError, "vertices"],
  [() => rectangle(rng, 1, { width: -1 }), RangeError, "width"],
  [() => rectangle(rng, 1, { corner: [1e308, 0], width: 1e308 }), RangeError, "width"],
  [() => jitteredGrid(rng, 1, { height: Number.NaN }), RangeError, "height"],
  [() => bestCandidate(rng, 1, { width: 0 }), RangeError, "width"],
  [() => bestCandidate(rng, 1, { candidates: 0 }), RangeError, "candidates"],
])("%s", (run, kind, message) => {
  expect(run).toThrow(kind);
  expect(run).toThrow(message);
});

test("extreme sizes are no difficulty", () => {
  expect(Array.from(ball(rng, 1, { radius: 0, center: [1, 2, 3] }))).toEqual([1, 2, 3]);
  expect(Array.from(rectangle(rng, 1, { width: 0, height: 0, corner: [4, 5] }))).toEqual([4, 5]);
  expect(Array.from(annulus(rng, 1, { inner: 0, outer: 0, center: [4, 5] }))).toEqual([4, 5]);
  for (const scale of [5e-324, 1e-200, 1e154, 1e308]) {
    for (const points of [
      annulus(rng, 100, { inner: scale / 2, outer: scale }),
      circle(rng, 100, { radius: scale }),
      stratifiedDisk(rng, 100, { radius: scale }),
      ball(rng, 100, { dimension: 2, radius: scale }),
      ellipse(rng, 100, { radii: [scale, 0] }),
      rectangle(rng, 100, { width: scale, height: scale }),
      triangle(rng, 100, {
        vertices: [
          [-scale, 0],
          [scale, 0],
          [0, scale],
        ],
      }),
      bestCandidate(rng, 100, { width: scale, height: scale }),
    ]) {
      expect(points.every((x) => Math.abs(x) <= scale)).toBe(true);
    }
  }
  expect(
    uniformDisk(rng, 100, { center: [1e16, -1e16] }).every((x) => Math.abs(Math.abs(x) - 1e16) <= 2),
  ).toBe(true);
});

import { describe, expect, test } from "vitest";
import { cornerPool, cornerPoolBackward } from "../../src/corner.js";
import { randomFloats, seeded } from "../random.js";
import { pool } from "../reference/corner-pool.js";

const sides = ["top", "left", "bottom", "right"] as const;
/** Below, at and above whole vectors, and more planes than are taken together. */
const shapes = [
  [1, 1, 1],
  [2, 3, 4],
  [1, 5, 3],
  [3, 9, 8],
  [2, 4, 13],
  [1, 17, 16],
  [400, 7, 7],
  [1, 67, 65],
] as const;

/** Numbers with many ties. */
const coarse = (random: () => number, length: number) =>
  randomFloats(random, length, 3).map((value) => Math.max(0, Math.round(value)));

describe.each(sides)("%s", (side) => {
  test.each(shapes)("%i planes of %i × %i, as the definition has it", (...shape) => {
    const random = seeded(shape[1] * 100 + shape[2]);
    const length = shape[0] * shape[1] * shape[2];
    const gradient = randomFloats(random, length);
    for (const x of [randomFloats(random, length), coarse(random, length)]) {
      expect(cornerPool(x, shape, side)).toEqual(
        Float32Array.from(pool(x, gradient, shape, side, "first").y),
      );
      for (const ties of ["first", "last"] as const) {
        const got = cornerPoolBackward(x, gradient, shape, side, { ties });
        const expected = pool(x, gradient, shape, side, ties).gradX;
        const worst = Math.max(...got.map((value, at) => Math.abs(value - expected[at]!)));
        expect(worst, ties).toBeLessThan(1e-4);
      }
    }
  });
});

test.each([
  ["topLeft", "top", "left"],
  ["bottomRight", "bottom", "right"],
] as const)("%s is the sum of %s and %s", (both, first, second) => {
  const random = seeded(5);
  const shape = [2, 3, 6, 7];
  const [x, other, gradient] = [0, 1, 2].map(() => randomFloats(random, 252)) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  const sum = (a: Float32Array, b: Float32Array) => a.map((value, at) => value + b[at]!);
  expect(cornerPool(x, shape, both)).toEqual(sum(cornerPool(x, shape, first), cornerPool(x, shape, second)));
  expect(cornerPool(x, shape, both, { horizontal: other })).toEqual(
    sum(cornerPool(x, shape, first), cornerPool(other, shape, second)),
  );
  expect(cornerPoolBackward(x, gradient, shape, both)).toEqual(
    sum(cornerPoolBackward(x, gradient, shape, first), cornerPoolBackward(x, gradient, shape, second)),
  );
});

test("writes to out, which may be the input or overlap it", () => {
  const shape = [300, 9, 8];
  const length = 300 * 72;
  const memory = new Float32Array(new SharedArrayBuffer(4 * (length + 24)));
  memory.set(randomFloats(seeded(9), length + 24));
  const x = memory.subarray(8, 8 + length);
  const expected = cornerPool(x.slice(), shape, "topLeft");
  const shifted = memory.subarray(16, 16 + length);
  const original = memory.slice();
  expect(cornerPool(x, shape, "topLeft", { out: shifted })).toBe(shifted);
  expect(shifted).toEqual(expected);
  memory.set(original);
  expect(cornerPool(x, shape, "topLeft", { out: x })).toEqual(expected);
  expect(memory.subarray(8 + length)).toEqual(original.subarray(8 + length));

  memory.set(original);
  const gradient = randomFloats(seeded(10), length);
  const back = cornerPoolBackward(x, gradient, shape, "bottomRight");
  expect(cornerPoolBackward(x, gradient, shape, "bottomRight", { out: gradient })).toEqual(back);
});

test("NaN covers what sees it; infinities are numbers", () => {
  const x = Float32Array.of(1, Number.NaN, 3, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 2);
  expect(cornerPool(x, [1, 6], "right")).toEqual(
    Float32Array.of(1, Number.NaN, Number.NaN, Number.NaN, Number.NaN, Number.NaN),
  );
  expect(cornerPool(x.subarray(2), [4, 1], "bottom")).toEqual(
    Float32Array.of(3, ...new Array(3).fill(Number.POSITIVE_INFINITY)),
  );
});

test.each(sides)("NaN anywhere spreads along the scan: %s", (side) => {
  const [height, width] = [5, 9];
  for (let bad = 0; bad < height * width; bad++) {
    const x = randomFloats(seeded(bad), height * width);
    x[bad] = Number.NaN;
    const [row, column] = [Math.floor(bad / width), bad % width];
    const seesBad = { top: 0, bottom: 0, left: 0, right: 0, [side]: 1 };
    const y = cornerPool(x, [height, width], side);
    y.forEach((value, at) => {
      const [r, c] = [Math.floor(at / width), at % width];
      const sees =
        (seesBad.top && c === column && r <= row) ||
        (seesBad.bottom && c === column && r >= row) ||
        (seesBad.left && r === row && c <= column) ||
        (seesBad.right && r === row && c >= column);
      if (Number.isNaN(value) !== Boolean(sees)) expect.fail(`${bad}: ${at} is ${value}`);
    });
  }
});

test("no planes, rows or columns give no numbers", () => {
  for (const shape of [
    [0, 4, 4],
    [2, 0, 4],
    [2, 4, 0],
  ]) {
    expect(cornerPool(new Float32Array(0), shape, "topLeft")).toEqual(new Float32Array(0));
  }
});

test("bad input", () => {
  const x = new Float32Array(4);
  expect(() => cornerPool([1] as never, [1, 1], "top")).toThrow("x must be a Float32Array, got an array");
  expect(() => cornerPool(x, "4" as never, "top")).toThrow("shape must be an array, got string 4");
  expect(() => cornerPool(x, [4], "top")).toThrow("shape must have 2 to 4 numbers");
  expect(() => cornerPool(x, [2, 2.5], "top")).toThrow("shape[1] must be an integer ≥ 0, got 2.5");
  expect(() => cornerPool(x, [2, 3], "top")).toThrow("x must have 6 elements (the product of shape), got 4");
  expect(() => cornerPool(x, [2, 2], "up" as never)).toThrow('direction must be one of "top"');
  expect(() => cornerPool(x, [2, 2], "top", { out: new Float32Array(3) })).toThrow(
    "out must have 4 elements",
  );
  expect(() => cornerPoolBackward(x, x, [2, 2], "top", { ties: "none" as never })).toThrow(
    "ties must be one of",
  );
  expect(() => cornerPoolBackward(x, new Float32Array(5), [2, 2], "top")).toThrow(
    "gradient must have 4 elements",
  );
  structuredClone(x.buffer, { transfer: [x.buffer] });
  expect(() => cornerPool(x, [2, 2], "top")).toThrow("x is a view of a detached buffer");
});

import { expect, test } from "vitest";
import { Generator, initialiseOrthogonal, Parameters, Random } from "../src/index.js";
import { kernel, place, view } from "./support/kernel.js";

test.each([
  [4, 4],
  [3, 8],
  [8, 3],
  [1, 5],
  [20, 33],
])("a matrix of %i × %i has orthonormal rows or columns, times the gain", (rows, columns) => {
  const parameters = new Parameters(kernel);
  const weight = parameters.add("weight", [rows, columns]);
  const generator = new Generator(kernel, 3);
  initialiseOrthogonal(kernel, weight, 1.5, generator.pointer);
  const matrix = view(weight.values, rows * columns);
  const few = Math.min(rows, columns);
  const element = (vector: number, k: number) =>
    matrix[rows <= columns ? vector * columns + k : k * columns + vector]!;
  for (let i = 0; i < few; i++) {
    for (let j = 0; j < few; j++) {
      let sum = 0;
      for (let k = 0; k < Math.max(rows, columns); k++) sum += element(i, k) * element(j, k);
      expect(sum).toBeCloseTo(i === j ? 2.25 : 0, 5);
    }
  }
  generator.free();
  parameters.free();
});

test("the generator outside the kernel draws the same numbers", () => {
  const random = new Random(42, 7);
  const generator = new Generator(kernel, 42, 7);
  const count = 1000;
  const drawn = place(new Float32Array(count));
  kernel.exports.drawIndices(drawn, count, 2 ** 31, generator.pointer);
  const indices = new Int32Array(kernel.heap.memory.buffer, drawn, count);
  for (const index of indices) expect(Math.floor(random.next() * 2 ** 31)).toBe(index);
});

test("xoshiro128** draws what its authors' code draws", () => {
  const random = new Random(0);
  random.state = [1, 2, 3, 4];
  const bits = Array.from({ length: 4 }, () => random.next() * 2 ** 32);
  expect(bits).toEqual([11520, 0, 5927040, 70819200]);
});

test("normal numbers have mean 0 and the deviation asked for", () => {
  const generator = new Generator(kernel, 1);
  const count = 20_000;
  const out = place(new Float32Array(count));
  kernel.exports.fillNormal(out, count, 2, generator.pointer);
  const drawn = view(out, count);
  const mean = drawn.reduce((sum, value) => sum + value, 0) / count;
  const variance = drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count;
  expect(Math.abs(mean)).toBeLessThan(0.05);
  expect(Math.abs(variance - 4)).toBeLessThan(0.15);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { conv2d } from "../../src/necks.js";
import { randomFloats, seeded } from "../random.js";
import { convolve, outputSize, type Shape } from "../reference/convolution.js";

const worst = (got: Float32Array, expected: Float64Array) =>
  expected.reduce((most, value, at) => Math.max(most, Math.abs(got[at]! - value) / (1 + Math.abs(value))), 0);

function check(shape: Shape, seed: number): void {
  const random = seeded(seed);
  const { batch, inputs, outputs, height, width } = shape;
  const [yHeight, yWidth] = outputSize(shape);
  const x = randomFloats(random, batch * inputs * height * width);
  const gradient = randomFloats(random, batch * outputs * yHeight * yWidth);
  const block = conv2d({ ...shape, bias: false });
  block.parameters.set(randomFloats(random, block.parameters.length));
  const expected = convolve(shape, x, block.parameters, gradient);
  const y = block.forward({ data: x, shape: [batch, inputs, height, width] });
  expect(y.shape).toEqual([batch, outputs, yHeight, yWidth]);
  expect(worst(y.data, expected.y), "y").toBeLessThan(1e-5);
  const back = block.backward({ data: gradient, shape: y.shape });
  expect(worst(back.data, expected.gradX), "gradient of x").toBeLessThan(2e-5);
  expect(worst(block.gradients, expected.gradW), "gradient of the weights").toBeLessThan(2e-5);
}

const side = fc.integer({ min: 1, max: 19 });
const shapes = fc
  .record({
    batch: fc.integer({ min: 1, max: 2 }),
    groups: fc.integer({ min: 1, max: 3 }),
    perGroup: fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 6 })),
    ...{ height: side, width: side },
    kernel: fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })),
    padding: fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })),
    stride: fc.integer({ min: 1, max: 3 }),
    dilation: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ perGroup: [inputs, outputs], ...shape }): Shape => {
    return { ...shape, inputs: inputs * shape.groups, outputs: outputs * shape.groups };
  })
  .filter((shape) => outputSize(shape).every((length) => length > 0));

test("any shape, as the definition has it in float64", () => {
  fc.assert(
    fc.property(shapes, fc.nat(), (shape, seed) => check(shape, seed)),
    { numRuns: 150, seed: 4 },
  );
});

/** Beyond a panel of the product, beyond a block of columns, and whole rows of eight pixels. */
const large = { batch: 1, stride: 1, dilation: 1, groups: 1, kernel: [3, 3], padding: [1, 1] } as const;
test.each([
  { ...large, inputs: 57, outputs: 5, height: 5, width: 8 },
  { ...large, inputs: 60, outputs: 3, height: 9, width: 16 },
  { ...large, inputs: 8, outputs: 9, height: 40, width: 40 },
  { ...large, inputs: 64, outputs: 64, height: 4, width: 4, groups: 64 },
])("large: $inputs to $outputs channels of $height × $width", (shape) => check(shape, 5));

test("gradients add up over ways, and parameters can be set", () => {
  const block = conv2d({ inputs: 1, outputs: 1, kernel: 1 });
  block.parameters.set([2, 1]);
  const x = { data: Float32Array.of(1, 2), shape: [1, 1, 1, 2] as const };
  expect(block.forward(x).data).toEqual(Float32Array.of(3, 5));
  block.backward({ ...x, data: Float32Array.of(1, 1) });
  block.forward(x);
  block.backward({ ...x, data: Float32Array.of(1, 1) });
  expect(block.gradients).toEqual(Float32Array.of(6, 4));
});

test("the seed decides the weights, whose variance is 2 by the number of inputs", () => {
  const weights = (seed: number) => conv2d({ inputs: 64, outputs: 64, bias: false, seed }).parameters;
  expect(weights(1)).toEqual(weights(1));
  expect(weights(1)).not.toEqual(weights(2));
  const values = weights(3);
  const variance = values.reduce((sum, value) => sum + value * value, 0) / values.length;
  expect(variance * 64 * 9).toBeCloseTo(2, 1);
});

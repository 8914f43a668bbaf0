import { expect, test } from "vitest";
import { matmul, mlp } from "../../src/nn.js";

test("the four forms agree, and the result may replace a factor", () => {
  const a = Float32Array.of(1, 2, 3, 4, 5, 6);
  const aTurned = Float32Array.of(1, 4, 2, 5, 3, 6);
  const b = Float32Array.of(1, 0, 2, -1, 3, 1);
  const bTurned = Float32Array.of(1, 2, 3, 0, -1, 1);
  const sizes = { rows: 2, inner: 3, columns: 2 };
  const expected = Float32Array.of(14, 1, 32, 1);
  expect(matmul(a, b, sizes)).toEqual(expected);
  expect(matmul(aTurned, b, { ...sizes, transposeA: true })).toEqual(expected);
  expect(matmul(a, bTurned, { ...sizes, transposeB: true })).toEqual(expected);
  expect(matmul(aTurned, bTurned, { ...sizes, transposeA: true, transposeB: true })).toEqual(expected);
  const square = Float32Array.of(1, 2, 3, 4);
  expect(matmul(square, square, { rows: 2, inner: 2, columns: 2, out: square })).toBe(square);
  expect(square).toEqual(Float32Array.of(7, 10, 15, 22));
});

test("of nothing it is empty, or zero", () => {
  const none = new Float32Array(0);
  expect(matmul(none, none, { rows: 0, inner: 3, columns: 0 })).toEqual(none);
  expect(matmul(none, none, { rows: 1, inner: 0, columns: 2 })).toEqual(Float32Array.of(0, 0));
});

test.each([
  [new Float64Array(1), new Float32Array(1), {}, TypeError, "a must be a Float32Array, got a Float64Array"],
  [new Float32Array(2), new Float32Array(1), {}, RangeError, "a must have 1 elements, got 2"],
  [new Float32Array(1), new Float32Array(1), { rows: -1 }, RangeError, "rows must be an integer"],
  [
    new Float32Array(1),
    new Float32Array(1),
    { out: new Float32Array(2) },
    RangeError,
    "out must have 1 elements",
  ],
])("bad arguments are refused: %#", (a, b, options, type, message) => {
  const call = () => matmul(a as Float32Array, b, { rows: 1, inner: 1, columns: 1, ...options });
  expect(call).toThrow(type);
  expect(call).toThrow(message);
});

test.each([
  [{ inputs: 0 }, RangeError, "inputs must be an integer"],
  [{ hidden: 4 }, TypeError, "hidden must be an array of widths, got number 4"],
  [{ hidden: [2, -1] }, RangeError, "hidden[1] must be"],
  [{ activation: "cube" }, RangeError, 'activation must be one of "tanh"'],
  [{ seed: 0.5 }, RangeError, "seed must be"],
  [{ outputGain: Number.POSITIVE_INFINITY }, RangeError, "outputGain must be"],
])("mlp refuses %o", (options, type, message) => {
  const make = () => mlp({ inputs: 2, hidden: [3], outputs: 1, ...options } as Parameters<typeof mlp>[0]);
  expect(make).toThrow(type);
  expect(make).toThrow(message);
});

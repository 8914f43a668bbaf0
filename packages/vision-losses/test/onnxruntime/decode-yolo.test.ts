import { expect, test } from "vitest";
import { decodeYolo as decodeArray } from "../../src/boxes.js";
import { decodeYoloTensor, detectYolo, type OrtTensor } from "../../src/onnxruntime.js";
import { seeded } from "../random.js";

/** What sessions give, as far as it is read. */
const tensor = (data: Float32Array, ...dims: number[]): OrtTensor => ({ data, dims, type: "float32" });
const random = seeded(7);
const data = Float32Array.from({ length: 2 * 7 * 30 }, random);

test("layout and classes follow from the dimensions, and images are apart", () => {
  const second = data.subarray(7 * 30);
  expect(decodeYoloTensor(tensor(data, 2, 7, 30), { image: 1 })).toEqual(
    decodeArray(second, { layout: "channels-first", classes: 3 }),
  );
  expect(decodeYoloTensor(tensor(data, 2, 30, 7), { image: 1 })).toEqual(
    decodeArray(second, { layout: "boxes-first", classes: 2 }),
  );
});

test("boxes of different classes leave each other alone, unless they are not to", () => {
  const two = tensor(Float32Array.of(5, 5, 5, 5, 4, 4, 4, 4, 0.9, 0.1, 0.2, 0.8), 1, 6, 2);
  const options = { layout: "channels-first" } as const;
  expect([...detectYolo(two, options).classes]).toEqual([0, 1]);
  expect([...detectYolo(two, { ...options, classAgnostic: true }).classes]).toEqual([0]);
  expect(detectYolo(two, { ...options, nms: { maxOutput: 1 } }).scores).toEqual(Float32Array.of(0.9));
});

test.each([
  [undefined, {}, "output must be an object, got undefined"],
  [{ data: new Float32Array(4) }, {}, "output.dims must be an array, got undefined"],
  [tensor(new Float32Array(12), 12), {}, "output must have 3 dimensions"],
  [
    { ...tensor(new Float32Array(12), 1, 6, 2), type: "float16" },
    {},
    "output must be of type float32, got string float16",
  ],
  [
    tensor(new Float32Array(11), 1, 6, 2),
    {},
    "output.data must have 12 elements (the product of dims), got 11",
  ],
  [
    tensor(new Float32Array(12), 1, 6, 2),
    { layout: "channels-first", classes: 3 },
    "output must have 7 channels for 3 classes, got 6",
  ],
  [
    tensor(new Float32Array(12), 1, 6, 2),
    { layout: "channels-first", image: 1 },
    "image must be an integer from 0 to 0, got 1",
  ],
] as const)("bad input %#", (output, options, message) => {
  expect(() => decodeYoloTensor(output as never, options)).toThrow(message);
});

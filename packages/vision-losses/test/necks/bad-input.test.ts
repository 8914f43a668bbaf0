import { expect, test } from "vitest";
import * as necks from "../../src/necks.js";

const map = (...shape: [number, number, number, number]): necks.FeatureMap => ({
  data: new Float32Array(shape.reduce((a, b) => a * b, 1)),
  shape,
});
const conv = necks.conv2d({ inputs: 2, outputs: 2 });

test.each([
  ["no map", () => conv.forward(undefined as never), "input must be an object, got undefined"],
  [
    "no shape",
    () => conv.forward({ data: new Float32Array(8) } as never),
    "input.shape must be an array, got undefined",
  ],
  [
    "three axes",
    () => conv.forward({ data: new Float32Array(8), shape: [2, 2, 2] } as never),
    "input.shape must have 4 numbers",
  ],
  ["an empty axis", () => conv.forward(map(1, 2, 0, 3)), "input.shape[2] must be an integer ≥ 1, got 0"],
  [
    "float64",
    () => conv.forward({ data: new Float64Array(8), shape: [1, 2, 2, 2] } as never),
    "input.data must be a Float32Array, got a Float64Array",
  ],
  [
    "a short array",
    () => conv.forward({ data: new Float32Array(7), shape: [1, 2, 2, 2] }),
    "input.data must have 8 elements (the product of shape), got 7",
  ],
  ["other channels", () => conv.forward(map(1, 3, 2, 2)), "input must have 2 channels, got 3"],
  [
    "training",
    () => conv.forward(map(1, 2, 2, 2), { training: 1 as never }),
    "training must be a boolean, got number 1",
  ],
  ["back without forward", () => necks.spp().backward(map(1, 1, 1, 1)), "backward needs a forward before it"],
  [
    "groups",
    () => necks.conv2d({ inputs: 3, outputs: 4, groups: 2 }),
    "inputs must be divisible by groups (2), got 3",
  ],
  [
    "a kernel of 0",
    () => necks.conv2d({ inputs: 1, outputs: 1, kernel: 0 }),
    "kernel must be an integer ≥ 1, got 0",
  ],
  [
    "three kernels",
    () => necks.conv2d({ inputs: 1, outputs: 1, kernel: [1, 2, 3] as never }),
    "kernel must have 2 numbers",
  ],
  [
    "a large kernel",
    () => necks.conv2d({ inputs: 1, outputs: 1, kernel: 5, padding: 0 }).forward(map(1, 1, 4, 4)),
    "it spans 5 of 4 cells",
  ],
  [
    "a seed",
    () => necks.conv2d({ inputs: 1, outputs: 1, seed: -1 }),
    "seed must be an integer from 0 to 4294967295, got -1",
  ],
  [
    "an activation",
    () => necks.convUnit({ inputs: 1, outputs: 1, activation: "tanh" as never }),
    'activation must be one of "none", "relu"',
  ],
  ["even windows", () => necks.spp({ kernels: [4] }), "kernels[0] must be odd, got 4"],
  [
    "wide padding",
    () => necks.maxPool({ kernel: 3, padding: 2 }),
    "padding must be at most half the kernel (1), got 2",
  ],
  ["rates", () => necks.aspp({ inputs: 1, rates: [] }), "rates must have one at least"],
  ["narrow rfb", () => necks.rfb({ inputs: 9, outputs: 1 }), "inputs must be divisible by 8, got 9"],
  ["odd csp", () => necks.cspBlock({ inputs: 3 }), "outputs must be even, got 3"],
  ["no levels", () => necks.fpn({ channels: [] }), "channels must have 1 levels at least"],
  [
    "one map for a list",
    () => necks.fpn({ channels: [1, 1], width: 1 }).forward(map(1, 1, 2, 2) as never),
    "input must be an array of feature maps, got an object",
  ],
  [
    "too few levels",
    () => necks.fpn({ channels: [1, 1], width: 1 }).forward([map(1, 1, 2, 2)]),
    "input must have 2 feature maps, got 1",
  ],
  [
    "a pyramid upside down",
    () => necks.fpn({ channels: [1, 1], width: 1 }).forward([map(1, 1, 2, 2), map(1, 1, 4, 4)]),
    "input must be a pyramid, finest map first",
  ],
  [
    "other batches",
    () => necks.fpn({ channels: [1, 1], width: 1 }).forward([map(1, 1, 4, 4), map(2, 1, 2, 2)]),
    "input[1] must have the batch of the first map, 1, got 2",
  ],
  [
    "channels that cannot be added",
    () => necks.pan({ channels: [1, 2] }),
    "channels must be the same at all levels to be added, got [1,2]",
  ],
  [
    "unequal maps",
    () => necks.weightedFusion({ maps: 2 }).forward([map(1, 1, 2, 2), map(1, 1, 2, 3)]),
    "input[1] must have the shape of the first, [1,1,2,2], got [1,1,2,3]",
  ],
  [
    "logits",
    () => necks.adaptiveFusion().forward([map(1, 1, 2, 2), map(1, 1, 2, 2), map(1, 3, 2, 2)]),
    "the logits must have a channel for each of 2 maps, got 3",
  ],
  ["no block", () => necks.sequence([{} as never]), "blocks[0] must be a block, got an object"],
  [
    "a list for one",
    () => necks.sequence([necks.fpn({ channels: [1], width: 1 }), conv]),
    "blocks[1] must take a list of maps, as blocks[0] gives it",
  ],
  [
    "anchors",
    () => necks.yoloHead({ channels: [1, 1], classes: 1, anchors: [[[1, 1]]] }),
    "anchors must have a list for each of 2 levels, got 1",
  ],
  [
    "an anchor",
    () => necks.yoloHead({ channels: [1], classes: 1, anchors: [[[0, 1]]] }),
    "anchors[0][0][0] must be a finite number > 0, got 0",
  ],
  [
    "an image",
    () => necks.decodeYoloHead([map(1, 6, 1, 1)], { classes: 1, anchors: [[[1, 1]]] }, { image: 1 }),
    "image must be an integer from 0 to 0, got 1",
  ],
  [
    "mini-batches",
    () => necks.crossIterationStatistics([map(1, 1, 1, 1), map(1, 2, 1, 1)]),
    "input[1] must have the shape of the first",
  ],
] as const)("%s", (_name, call, message) => {
  expect(call).toThrow(message);
});

test("a gradient of another shape, and a detached one", () => {
  const y = conv.forward(map(1, 2, 3, 3));
  expect(() => conv.backward(map(1, 2, 3, 2))).toThrow(
    "gradient must have the output's shape [1,2,3,3], got [1,2,3,2]",
  );
  const { data, shape } = y;
  structuredClone(data.buffer, { transfer: [data.buffer as ArrayBuffer] });
  expect(() => conv.backward({ data, shape })).toThrow("gradient.data is a view of a detached buffer");
});

test("NaN passes on and harms nothing else; slices and shared memory are read as they are", () => {
  const shared = new Float32Array(new SharedArrayBuffer(80)).subarray(2);
  shared.set([1, 2, 3, 4, 5, 6, 7, 8]);
  const x = { data: shared.subarray(0, 8), shape: [1, 2, 2, 2] as const };
  const expected = conv.forward({ ...x, data: Float32Array.from(x.data) });
  expect(conv.forward(x)).toEqual(expected);
  const broken = Float32Array.from(x.data);
  broken[0] = Number.NaN;
  expect(conv.forward({ ...x, data: broken }).data.some(Number.isNaN)).toBe(true);
  expect(conv.forward(x)).toEqual(expected);
});
